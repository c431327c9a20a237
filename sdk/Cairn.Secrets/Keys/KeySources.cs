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
            FromVariable(ring, settings, Key, static value => FromText(value));
            FromVariable(ring, settings, KeyFile, path => FromFile(KeyFile, path));
            FromVariable(ring, settings, Command, command => FromCommand(Command, command, settings));
            FromUsualFile(ring, UserKeyFile(settings), skipProtected: false);
            FromUsualFile(ring, settings.MachineKeyFile, skipProtected: false);
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
        FromVariable(ring, settings, SshKeyCommand, command => FromCommand(SshKeyCommand, command, settings));
        if (settings.Variable(SshKeyFile) is null && settings.Variable(SshKeyCommand) is null && settings.Home is { } home)
        {
            foreach (var key in SshKeys)
            {
                // A login key with a passphrase is common, and need not be meant for this.
                FromUsualFile(ring, Path.Combine(home, key), skipProtected: true);
            }
        }
    }

    private static void FromVariable(KeyRing ring, KeySourceSettings settings, string name, Func<string, IReadOnlyList<AgeIdentity>> read) =>
        ring.Add(name, settings.Variable(name) is { Length: > 0 } value ? read(value) : []);

    private static void FromUsualFile(KeyRing ring, string? path, bool skipProtected)
    {
        if (path is null)
        {
            return;
        }

        try
        {
            ring.Add(path, File.Exists(path) ? FromFile(path, path) : []);
        }
        catch (SecretsException fault) when (skipProtected && fault.Diagnostic == SecretsDiagnostics.IdentityProtected)
        {
            ring.Add($"{path} (protected by a passphrase)", []);
        }
    }

    /// <summary>Several keys may stand on a line of the variable.</summary>
    private static IReadOnlyList<AgeIdentity> FromText(string value)
    {
        using var text = SecretBytes.FromText(value);
        text.Span.Replace((byte)' ', (byte)'\n');
        return IdentityFile.Parse(text.Span, Key);
    }

    private static IReadOnlyList<AgeIdentity> FromFile(string place, string path)
    {
        try
        {
            using var text = SecretBytes.Take(File.ReadAllBytes(path));
            return IdentityFile.Parse(text.Span, path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw SecretsDiagnostics.KeySourceUnreadable.Because(fault, place, $"'{path}' cannot be read ({fault.Message.TrimEnd('.')})");
        }
    }

    private static IReadOnlyList<AgeIdentity> FromCommand(string variable, string command, KeySourceSettings settings)
    {
        using var text = KeyCommand.Run(variable, command, settings.CommandTimeout);
        return IdentityFile.Parse(text.Span, variable);
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
