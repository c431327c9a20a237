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
    public static IReadOnlyList<AgeIdentity> Parse(ReadOnlySpan<byte> text, string place)
    {
        var trimmed = text.TrimStart(" \t\r\n"u8);
        if (trimmed.StartsWith("age-encryption.org/"u8) || trimmed.StartsWith("-----BEGIN AGE"u8))
        {
            throw SecretsDiagnostics.IdentityProtected.Error(place);
        }

        return trimmed.StartsWith("-----BEGIN "u8) ? [SshPrivateKey.Parse(trimmed, place)] : Lines(text, place);
    }

    private static List<AgeIdentity> Lines(ReadOnlySpan<byte> text, string place)
    {
        var identities = new List<AgeIdentity>();
        var number = 0;
        try
        {
            foreach (var range in text.Split((byte)'\n'))
            {
                number++;
                var line = text[range].Trim(" \t\r"u8);
                if (line.Length > 0 && line[0] != '#')
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
