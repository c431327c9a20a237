using System.Security.Cryptography;

namespace Cairn.Activation.Files;

/// <summary>Contents as the ledger remembers them: SHA-256 in lower-case hex, as <c>sha256sum</c> prints it.</summary>
internal static class FileHash
{
    internal static string Of(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    internal static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
