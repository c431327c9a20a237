using System.Buffers.Binary;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace Cairn.Secrets.Networks;

/// <summary>The proof of work by which ZeroTier gives public keys their addresses. It needs 2 MiB, so that addresses are dear to collide with.</summary>
internal static class ZeroTierProof
{
    internal const int AddressSize = 5;
    private const int Memory = 2 * 1024 * 1024;
    private const int Block = 64;
    private const int Word = sizeof(ulong);
    private const int KeySize = 32;
    private const byte Limit = 17;
    private const byte Reserved = 0xff;

    /// <summary>Gives the address of a key; null if the key has none, as nearly all do not: 16 of 17 and more.</summary>
    internal static byte[]? AddressOf(ReadOnlySpan<byte> publicKey)
    {
        var digest = Digest(publicKey);
        var address = digest[^AddressSize..];
        return digest[0] < Limit && address[0] != Reserved && address.AsSpan().ContainsAnyExcept((byte)0) ? address : null;
    }

    /// <summary>Fills the memory with a chain of ciphertexts, each block that of the one before, and mixes the digest with words at places that the chain names.</summary>
    private static byte[] Digest(ReadOnlySpan<byte> publicKey)
    {
        var digest = SHA512.HashData(publicKey);
        var cipher = new Salsa20Engine();
        cipher.Init(forEncryption: true, new ParametersWithIV(new KeyParameter(digest, 0, KeySize), digest, KeySize, Word));
        var memory = new byte[Memory];
        cipher.ProcessBytes(memory.AsSpan(0, Block), memory.AsSpan(0, Block));
        for (var at = Block; at < Memory; at += Block)
        {
            cipher.ProcessBytes(memory.AsSpan(at - Block, Block), memory.AsSpan(at, Block));
        }

        for (var at = 0; at < Memory; at += 2 * Word)
        {
            Swap(WordAt(digest, memory.AsSpan(at, Word)), WordAt(memory, memory.AsSpan(at + Word, Word)));
            cipher.ProcessBytes(digest, digest);
        }

        return digest;
    }

    /// <summary>Finds the word that a number means, counted round and round.</summary>
    private static Span<byte> WordAt(byte[] bytes, ReadOnlySpan<byte> number) =>
        bytes.AsSpan((int)(BinaryPrimitives.ReadUInt64BigEndian(number) % (ulong)(bytes.Length / Word)) * Word, Word);

    private static void Swap(Span<byte> one, Span<byte> other)
    {
        Span<byte> kept = stackalloc byte[Word];
        one.CopyTo(kept);
        other.CopyTo(one);
        kept.CopyTo(other);
    }
}
