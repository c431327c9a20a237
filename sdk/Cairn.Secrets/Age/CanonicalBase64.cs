using System.Buffers.Text;

namespace Cairn.Secrets.Age;

/// <summary>Base64 of which every byte sequence has one text: no white space, no stray bits, padding always or never.</summary>
internal static class CanonicalBase64
{
    internal static string EncodeUnpadded(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=');

    internal static byte[]? DecodeUnpadded(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)'='))
        {
            return null;
        }

        var padded = new byte[(text.Length + 3) / 4 * 4];
        text.CopyTo(padded);
        padded.AsSpan(text.Length).Fill((byte)'=');
        var bytes = new byte[padded.Length / 4 * 3];
        return TryDecodePadded(padded, bytes, out var written) ? bytes[..written] : null;
    }

    internal static bool TryDecodePadded(ReadOnlySpan<byte> text, Span<byte> bytes, out int written)
    {
        // The base library forgives white space and stray bits; encoding again shows them.
        if (Base64.DecodeFromUtf8(text, bytes, out _, out written) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        Span<byte> again = text.Length <= 256 ? stackalloc byte[256] : new byte[Base64.GetMaxEncodedToUtf8Length(written)];
        Base64.EncodeToUtf8(bytes[..written], again, out _, out var length);
        return again[..length].SequenceEqual(text);
    }
}
