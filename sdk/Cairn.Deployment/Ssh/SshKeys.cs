using Renci.SshNet;
using Renci.SshNet.Common;

namespace Cairn.Deployment.Ssh;

/// <summary>Finds what to log in with: named files, the agent's keys, then the files that OpenSSH looks for.</summary>
/// <param name="agent">The agent's socket.</param>
/// <param name="folder">The user's folder of SSH.</param>
/// <param name="passphrases">Has the keys that were opened before.</param>
internal sealed class SshKeys(string? agent, string folder, SshPassphrases passphrases)
{
    private static readonly string[] s_usual = ["id_ed25519", "id_ecdsa", "id_rsa"];

    private readonly List<IPrivateKeySource> ready = [];
    private readonly List<string> locked = [];

    /// <summary>Gives the keys.</summary>
    /// <param name="given">The files that the user names, which have to be there.</param>
    /// <param name="configured">The files that the SSH configuration names; those that do not exist do not count, as OpenSSH has it.</param>
    /// <param name="onlyNamed">Whether no others may be offered.</param>
    /// <exception cref="DeploymentException">CAIRN6040: a file is missing.</exception>
    internal FoundKeys Find(IReadOnlyList<string> given, IReadOnlyList<string> configured, bool onlyNamed)
    {
        if (given.FirstOrDefault(static file => !File.Exists(file)) is { } missing)
        {
            throw DeploymentDiagnostics.KeyMissing.Error(missing);
        }

        var held = SshAgent.KeysOf(agent);
        List<string> named = [.. given.Concat(configured).Distinct(StringComparer.Ordinal)];
        named.ForEach(file => Take(file, held));
        var wanted = named.Select(PublicBlob).OfType<byte[]>().ToList();
        ready.AddRange(held.Where(key => !onlyNamed || wanted.Exists(blob => blob.AsSpan().SequenceEqual(key.Blob))));
        foreach (var file in onlyNamed ? [] : s_usual.Select(name => Path.Combine(folder, name)).Except(named, StringComparer.Ordinal))
        {
            Take(file, held);
        }

        return new FoundKeys(ready, locked);
    }

    private void Take(string file, IReadOnlyList<AgentKey> held)
    {
        try
        {
            if (File.Exists(file))
            {
                ready.Add(passphrases.Find(file) ?? new PrivateKeyFile(file));
            }
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // What cannot be read opens no door, but a key with a passphrase may: the library has an exception for it, not for every format.
            if ((error is SshPassPhraseNullOrEmptyException || IsEncrypted(file)) && (PublicBlob(file) is not { } blob || !held.Any(key => blob.AsSpan().SequenceEqual(key.Blob))))
            {
                locked.Add(file);
            }
        }
    }

    /// <summary>Says whether a file is a key of PKCS #8 with a passphrase.</summary>
    private static bool IsEncrypted(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() == "-----BEGIN ENCRYPTED PRIVATE KEY-----";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static byte[]? PublicBlob(string file) =>
        File.Exists(file + ".pub") ? KnownHostKey.TryParse(HostKeyMark.Host, File.ReadAllText(file + ".pub"), file)?.Blob : null;
}
