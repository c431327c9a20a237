using Renci.SshNet;
using Renci.SshNet.Common;

namespace Cairn.Deployment.Ssh;

/// <summary>Finds what to log in with: named files, the agent's keys, then the files that OpenSSH looks for.</summary>
internal static class SshKeys
{
    private static readonly string[] s_usual = ["id_ed25519", "id_ecdsa", "id_rsa"];

    /// <summary>Gives the keys, the likeliest first; files that need a passphrase are for the agent.</summary>
    /// <param name="named">The files that the user or the SSH configuration name.</param>
    /// <param name="onlyNamed">Whether no others may be offered.</param>
    /// <param name="agent">The agent's socket.</param>
    /// <param name="folder">The user's folder of SSH.</param>
    internal static IReadOnlyList<IPrivateKeySource> Find(IReadOnlyList<string> named, bool onlyNamed, string? agent, string folder)
    {
        var keys = new List<IPrivateKeySource>(named.Select(TryRead).OfType<IPrivateKeySource>());
        var held = SshAgent.KeysOf(agent);
        var wanted = named.Select(PublicBlob).OfType<byte[]>().ToList();
        keys.AddRange(held.Where(key => !onlyNamed || wanted.Exists(blob => blob.AsSpan().SequenceEqual(key.Blob))));
        if (!onlyNamed)
        {
            keys.AddRange(s_usual.Select(name => Path.Combine(folder, name)).Except(named, StringComparer.Ordinal).Select(TryRead).OfType<IPrivateKeySource>());
        }

        return keys;
    }

    private static PrivateKeyFile? TryRead(string file)
    {
        try
        {
            return File.Exists(file) ? new PrivateKeyFile(file) : null;
        }
        catch (Exception error) when (error is SshException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static byte[]? PublicBlob(string file) =>
        File.Exists(file + ".pub") ? KnownHostKey.TryParse(HostKeyMark.Host, File.ReadAllText(file + ".pub"), file)?.Blob : null;
}
