using Cairn.Secrets.Age;

namespace Cairn.Secrets.Keys;

/// <summary>Finds private keys where SOPS finds them, and in the machine's key file.</summary>
public static class KeySources
{
    private const string SshKeyFile = "SOPS_AGE_SSH_PRIVATE_KEY_FILE";
    private const string SshKeyCommand = "SOPS_AGE_SSH_PRIVATE_KEY_CMD";
    private const string Key = "SOPS_AGE_KEY";
    private const string KeyFile = "SOPS_AGE_KEY_FILE";
    private const string Command = "SOPS_AGE_KEY_CMD";

    private static readonly string[] SshKeys = [".ssh/id_ed25519", ".ssh/id_rsa"];

    /// <summary>Collects the keys of all places. What is named and cannot be read is an error; what is merely usual may be absent.</summary>
    /// <param name="settings">Where to look; null for this process's surroundings.</param>
    /// <returns>The keys; the caller disposes them.</returns>
    /// <exception cref="SecretsException">CAIRN4007, CAIRN4008, CAIRN4012: a place holds something else, or cannot be read.</exception>
    public static KeyRing Find(KeySourceSettings? settings = null)
    {
        settings ??= new();
        var ring = new KeyRing();
        try
        {
            FromSsh(ring, settings);
            FromVariable(ring, settings, Key, FromText);
            FromVariable(ring, settings, KeyFile, path => FromFile(KeyFile, path));
            FromVariable(ring, settings, Command, command => KeyCommand.Run(Command, command, settings.CommandTimeout));
            FromUsualFile(ring, UserKeyFile(settings), isForLogins: false);
            FromUsualFile(ring, settings.MachineKeyFile, isForLogins: false);
            return ring;
        }
        catch
        {
            ring.Dispose();
            throw;
        }
    }

    private static void FromSsh(KeyRing ring, KeySourceSettings settings)
    {
        FromVariable(ring, settings, SshKeyFile, path => FromFile(SshKeyFile, path));
        FromVariable(ring, settings, SshKeyCommand, command => KeyCommand.Run(SshKeyCommand, command, settings.CommandTimeout));
        if (settings.Variable(SshKeyFile) is null && settings.Variable(SshKeyCommand) is null && settings.Home is { } home)
        {
            foreach (var key in SshKeys)
            {
                // A login key with a passphrase, or of another kind, is common, and need not be meant for this.
                FromUsualFile(ring, Path.Combine(home, key), isForLogins: true);
            }
        }
    }

    private static void FromVariable(KeyRing ring, KeySourceSettings settings, string name, Func<string, SecretBytes> read)
    {
        if (settings.Variable(name) is { Length: > 0 } value)
        {
            using var text = read(value);
            Add(ring, name, text.Span, Label(name, value));
        }
        else
        {
            ring.Add(name, []);
        }
    }

    /// <summary>Names the file rather than the variable that names it, since a mistake is corrected there.</summary>
    private static string Label(string name, string value) => name is KeyFile or SshKeyFile ? value : name;

    private static void Add(KeyRing ring, string place, ReadOnlySpan<byte> text, string label)
    {
        var keys = IdentityFile.ParseWithoutPlugins(text, label, out var left);
        ring.Add(left == 0 ? place : $"{place} (without its keys of age plugins)", keys);
    }

    private static void FromUsualFile(KeyRing ring, string? path, bool isForLogins)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            if (File.Exists(path))
            {
                using var text = FromFile(path, path);
                Add(ring, path, text.Span, path);
            }
            else
            {
                ring.Add(path, []);
            }
        }
        catch (SecretsException fault) when (isForLogins)
        {
            ring.Add($"{path} ({(fault.Diagnostic == SecretsDiagnostics.IdentityProtected ? "protected by a passphrase" : $"not of use here: {fault.Id}")})", []);
        }
    }

    /// <summary>Several keys may stand on a line of the variable.</summary>
    private static SecretBytes FromText(string value)
    {
        var text = SecretBytes.FromText(value);
        text.Span.Replace((byte)' ', (byte)'\n');
        return text;
    }

    private static SecretBytes FromFile(string place, string path)
    {
        try
        {
            return SecretBytes.Take(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw SecretsDiagnostics.KeySourceUnreadable.Because(fault, place, $"'{path}' cannot be read ({fault.Message.TrimEnd('.')})");
        }
    }

    /// <summary>Says where the user's own keys are.</summary>
    /// <param name="settings">Where to look; null for this process's surroundings.</param>
    /// <returns>The file of SOPS's keys; null when there is no home folder.</returns>
    public static string? UserKeyFile(KeySourceSettings? settings = null)
    {
        settings ??= new();
        var configuration = settings.Variable("XDG_CONFIG_HOME") is { Length: > 0 } folder ? folder
            : settings.Home is not { } home ? null
            : Path.Combine(home, settings.IsMac ? "Library/Application Support" : ".config");
        return configuration is null ? null : Path.Combine(configuration, "sops/age/keys.txt");
    }
}
