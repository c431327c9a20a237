using Cairn.Secrets.Ssh;

namespace Cairn.Secrets.Age;

/// <summary>Reads files of private keys: age keys one a line, with comments, or one OpenSSH private key.</summary>
public static class IdentityFile
{
    /// <summary>Reads a file's content.</summary>
    /// <param name="text">What it says, which stays the caller's to overwrite.</param>
    /// <param name="place">Its name, for messages.</param>
    /// <returns>The keys in their order; the caller disposes them.</returns>
    /// <exception cref="SecretsException">CAIRN4007: a line is something else. CAIRN4008: it is protected by a passphrase.</exception>
    public static IReadOnlyList<AgeIdentity> Parse(ReadOnlySpan<byte> text, string place) => Parse(text, place, plugins: null);

    /// <summary>Reads a file's content, and leaves out the keys of plugins, which cannot be used, so that they do not hide the others.</summary>
    internal static List<AgeIdentity> ParseWithoutPlugins(ReadOnlySpan<byte> text, string place, out int left)
    {
        var plugins = new List<int>();
        var found = Parse(text, place, plugins);
        left = plugins.Count;
        return found;
    }

    private static List<AgeIdentity> Parse(ReadOnlySpan<byte> text, string place, List<int>? plugins)
    {
        var trimmed = text.TrimStart(" \t\r\n"u8);
        if (trimmed.StartsWith("age-encryption.org/"u8) || trimmed.StartsWith("-----BEGIN AGE"u8))
        {
            throw SecretsDiagnostics.IdentityProtected.Error(place);
        }

        return trimmed.StartsWith("-----BEGIN "u8) ? [SshPrivateKey.Parse(trimmed, place)] : Lines(text, place, plugins);
    }

    private static List<AgeIdentity> Lines(ReadOnlySpan<byte> text, string place, List<int>? plugins)
    {
        var identities = new List<AgeIdentity>();
        var number = 0;
        try
        {
            foreach (var range in text.Split((byte)'\n'))
            {
                number++;
                var line = text[range].Trim(" \t\r"u8);
                if (plugins is not null && line.StartsWith(AgeIdentity.PluginPrefix))
                {
                    plugins.Add(number);
                }
                else if (line.Length > 0 && line[0] != '#')
                {
                    identities.Add(AgeIdentity.Parse(line, $"{place}({number})"));
                }
            }
        }
        catch (SecretsException)
        {
            identities.ForEach(static identity => identity.Dispose());
            throw;
        }

        return identities;
    }
}
