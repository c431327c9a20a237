using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Cairn.Store;

/// <summary>The SHA-256 of a file tree's NAR serialisation: what <c>nix-hash --type sha256</c> prints for the tree.</summary>
/// <remarks>It covers names, contents, executable bits and link targets, not times, owners or other mode bits.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ContentHash
{
    /// <summary>The number of bytes in a hash.</summary>
    public const int Size = 32;

    private const string Prefix = "sha256:";
    private const int DigestSize = 20;

    // Not two UInt128: what touches one cannot be compiled ahead, because its layout is not settled between versions of .NET.
    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    /// <summary>Wraps the 32 bytes of a SHA-256.</summary>
    /// <param name="bytes">Exactly <see cref="Size"/> bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer bytes.</exception>
    public ContentHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Size)
        {
            throw new ArgumentException($"A SHA-256 has {Size} bytes, not {bytes.Length}.", nameof(bytes));
        }

        first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        second = BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(ulong)..]);
        third = BinaryPrimitives.ReadUInt64BigEndian(bytes[(2 * sizeof(ulong))..]);
        fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[(3 * sizeof(ulong))..]);
    }

    /// <summary>Reads a hash from 52 characters of Nix base-32 or 64 of lower-case hex, with or without <c>sha256:</c> before them.</summary>
    /// <param name="text">The text to read.</param>
    /// <returns>The hash.</returns>
    /// <exception cref="StoreException">CAIRN5003: the text is neither.</exception>
    public static ContentHash Parse(string text) =>
        TryParse(text, out var hash) ? hash : throw StoreDiagnostics.HashMalformed.Error(text);

    /// <summary>Reads a hash as <see cref="Parse"/> does, without an exception for other text.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="hash">The hash, or zero.</param>
    /// <returns>Whether the text is a hash.</returns>
    public static bool TryParse(string? text, out ContentHash hash)
    {
        hash = default;
        var digits = text.AsSpan();
        if (digits.StartsWith(Prefix, StringComparison.Ordinal))
        {
            digits = digits[Prefix.Length..];
        }

        Span<byte> bytes = stackalloc byte[Size];
        if (!NixBase32.TryDecode(digits, bytes) && !TryDecodeHex(digits, bytes))
        {
            return false;
        }

        hash = new ContentHash(bytes);
        return true;
    }

    /// <summary>Gives the 52 characters that <c>nix-hash --type sha256 --base32</c> prints.</summary>
    /// <returns>The hash in Nix base-32.</returns>
    public string ToBase32() => NixBase32.Encode(ToBytes());

    /// <summary>Gives the 64 characters that <c>nix-hash --type sha256</c> prints.</summary>
    /// <returns>The hash in lower-case hex.</returns>
    public string ToHex() => Convert.ToHexStringLower(ToBytes());

    /// <summary>Gives the 32 bytes of the hash.</summary>
    /// <returns>A new array.</returns>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, first);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(sizeof(ulong)), second);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(2 * sizeof(ulong)), third);
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(3 * sizeof(ulong)), fourth);
        return bytes;
    }

    /// <summary>Gives the form used in closures: <c>sha256:</c> and the hash in Nix base-32.</summary>
    /// <returns>The text, which <see cref="Parse"/> reads.</returns>
    public override string ToString() => Prefix + ToBase32();

    /// <summary>Gives the 32 characters that name a store object: the 256 bits folded to 160 by XOR, as Nix's compressHash does.</summary>
    internal string ToDigest()
    {
        Span<byte> folded = stackalloc byte[DigestSize];
        folded.Clear();
        var bytes = ToBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            folded[i % DigestSize] ^= bytes[i];
        }

        return NixBase32.Encode(folded);
    }

    private static bool TryDecodeHex(ReadOnlySpan<char> text, Span<byte> bytes) =>
        text.Length == Size * 2
        && !text.ContainsAnyExceptInRange('0', 'f')
        && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done
        && !text.ContainsAnyInRange('A', 'F');
}
