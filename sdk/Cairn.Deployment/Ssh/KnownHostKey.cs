using System.Security.Cryptography;

namespace Cairn.Deployment.Ssh;

/// <summary>A key that somebody wrote down.</summary>
/// <param name="Mark">What for.</param>
/// <param name="Type">Its type, as <c>ssh-ed25519</c>.</param>
/// <param name="Blob">The key.</param>
/// <param name="Source">Who says so: a file and a line.</param>
internal sealed record KnownHostKey(HostKeyMark Mark, string Type, byte[] Blob, string Source)
{
    /// <summary>Gets the fingerprint, as <c>ssh-keygen -l</c> prints it.</summary>
    internal string Fingerprint => FingerprintOf(Blob);

    internal static string FingerprintOf(byte[] blob) => $"SHA256:{Convert.ToBase64String(SHA256.HashData(blob)).TrimEnd('=')}";

    internal bool Is(byte[] blob) => Blob.AsSpan().SequenceEqual(blob);

    /// <summary>Reads a public key as files have it: type, base64, and words that do not count.</summary>
    internal static KnownHostKey? TryParse(HostKeyMark mark, ReadOnlySpan<string> words, string source)
    {
        if (words.Length < 2)
        {
            return null;
        }

        var blob = new byte[words[1].Length];
        return Convert.TryFromBase64String(words[1], blob, out var length) && length > 0
            ? new KnownHostKey(mark, words[0], blob[..length], source)
            : null;
    }

    /// <summary>Reads the line of a public key.</summary>
    internal static KnownHostKey? TryParse(HostKeyMark mark, string line, string source) =>
        TryParse(mark, line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), source);
}
