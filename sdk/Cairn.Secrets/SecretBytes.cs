using System.Security.Cryptography;
using System.Text;

namespace Cairn.Secrets;

/// <summary>Owns secret bytes: they stay in one place in memory, and are overwritten with zeros when it is disposed.</summary>
public sealed class SecretBytes : IDisposable
{
    private byte[]? bytes;

    /// <summary>Makes room for secret bytes, all zero.</summary>
    /// <param name="length">How many.</param>
    // Pinned, so that the garbage collector leaves no copy behind when it moves objects.
    public SecretBytes(int length) => bytes = GC.AllocateArray<byte>(length, pinned: true);

    /// <summary>The number of bytes.</summary>
    public int Length => Array.Length;

    /// <summary>The bytes, which can be written to.</summary>
    public Span<byte> Span => Array;

    /// <summary>For libraries that take nothing but arrays.</summary>
    internal byte[] Array => bytes ?? throw new ObjectDisposedException(nameof(SecretBytes));

    /// <summary>Copies bytes, which stay the caller's to overwrite.</summary>
    /// <param name="source">The bytes.</param>
    /// <returns>Their owner.</returns>
    public static SecretBytes Copy(ReadOnlySpan<byte> source)
    {
        var copy = new SecretBytes(source.Length);
        source.CopyTo(copy.Span);
        return copy;
    }

    /// <summary>Takes bytes over: they are copied, and overwritten with zeros where they were.</summary>
    /// <param name="source">The bytes.</param>
    /// <returns>Their owner.</returns>
    public static SecretBytes Take(Span<byte> source)
    {
        var copy = Copy(source);
        CryptographicOperations.ZeroMemory(source);
        return copy;
    }

    /// <summary>Encodes text as UTF-8.</summary>
    /// <param name="text">The text, which stays the caller's to overwrite.</param>
    /// <returns>The owner of its bytes.</returns>
    public static SecretBytes FromText(ReadOnlySpan<char> text)
    {
        var copy = new SecretBytes(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, copy.Span);
        return copy;
    }

    /// <summary>Makes random bytes.</summary>
    /// <param name="length">How many.</param>
    /// <returns>Their owner.</returns>
    public static SecretBytes Random(int length)
    {
        var random = new SecretBytes(length);
        RandomNumberGenerator.Fill(random.Span);
        return random;
    }

    /// <summary>Compares in a time that does not depend on where the bytes differ.</summary>
    /// <param name="other">The other bytes.</param>
    /// <returns>Whether they are the same.</returns>
    public bool ContentEquals(ReadOnlySpan<byte> other) => CryptographicOperations.FixedTimeEquals(Span, other);

    /// <summary>Opens the bytes as a stream, which copies none of them.</summary>
    /// <returns>The stream; it is of use until this is disposed.</returns>
    public Stream OpenRead() => new MemoryStream(Array, writable: false);

    /// <summary>Says that this is a secret, and nothing about it.</summary>
    /// <returns>The same text for every secret.</returns>
    public override string ToString() => "(secret)";

    /// <inheritdoc/>
    public void Dispose()
    {
        if (bytes is not null)
        {
            CryptographicOperations.ZeroMemory(bytes);
            bytes = null;
        }
    }
}
