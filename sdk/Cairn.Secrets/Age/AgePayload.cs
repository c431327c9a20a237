using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Cairn.Secrets.Age;

/// <summary>The STREAM construction: chunks of 64 KiB, each sealed under a counter and a mark for the last one.</summary>
internal sealed class AgePayload : IDisposable
{
    internal const int PlainChunk = 64 * 1024;
    internal const int TagSize = 16;
    internal const int CipherChunk = PlainChunk + TagSize;
    internal const int NonceSize = 16;
    private const int CounterOffset = 3;

    private readonly ChaCha20Poly1305 cipher;
    private readonly byte[] nonce = new byte[12];

    internal AgePayload(SecretBytes fileKey, ReadOnlySpan<byte> salt)
    {
        using var key = KeyDerivation.Derive(fileKey.Span, salt, "payload"u8);
        cipher = new ChaCha20Poly1305(key.Span);
    }

    public void Dispose() => cipher.Dispose();

    internal void Encrypt(Stream input, Stream output, CancellationToken cancellation)
    {
        using var plain = new SecretBytes(PlainChunk + 1);
        var sealedChunk = new byte[CipherChunk];
        var filled = input.ReadAtLeast(plain.Span, PlainChunk + 1, throwOnEndOfStream: false);
        for (long counter = 0; ; counter++)
        {
            cancellation.ThrowIfCancellationRequested();
            var last = filled <= PlainChunk;
            var size = last ? filled : PlainChunk;
            cipher.Encrypt(NonceOf(counter, last), plain.Span[..size], sealedChunk.AsSpan(0, size), sealedChunk.AsSpan(size, TagSize));
            output.Write(sealedChunk, 0, size + TagSize);
            if (last)
            {
                return;
            }

            // One byte is read ahead, so that a chunk is known to be the last one, or not.
            plain.Span[0] = plain.Span[PlainChunk];
            filled = 1 + input.ReadAtLeast(plain.Span[1..], PlainChunk, throwOnEndOfStream: false);
        }
    }

    internal void Decrypt(AgeInput input, Stream output, CancellationToken cancellation)
    {
        var chunk = new byte[CipherChunk];
        using var plain = new SecretBytes(PlainChunk);
        for (long counter = 0; ; counter++)
        {
            cancellation.ThrowIfCancellationRequested();
            var filled = input.Fill(chunk);
            if (filled < TagSize || (filled == TagSize && counter > 0))
            {
                throw Damaged(input, filled == TagSize ? "its last chunk is empty" : "its last chunk is missing");
            }

            var (body, tag) = (chunk.AsMemory(0, filled - TagSize), chunk.AsMemory(filled - TagSize, TagSize));
            var opened = plain.Span[..body.Length];
            var last = filled < CipherChunk || !TryOpen(counter, last: false, body, tag, opened);
            if (last && !TryOpen(counter, last: true, body, tag, opened))
            {
                throw Damaged(input, $"chunk {counter + 1} was changed, or is not the last one");
            }

            output.Write(opened);
            if (last)
            {
                if (input.Fill(chunk.AsSpan(0, 1)) > 0)
                {
                    throw Damaged(input, "something follows its last chunk");
                }

                return;
            }
        }
    }

    private static SecretsException Damaged(AgeInput input, string reason) => SecretsDiagnostics.AgePayload.Error(input.Subject, reason);

    private bool TryOpen(long counter, bool last, ReadOnlyMemory<byte> body, ReadOnlyMemory<byte> tag, Span<byte> plain)
    {
        try
        {
            cipher.Decrypt(NonceOf(counter, last), body.Span, tag.Span, plain);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    private ReadOnlySpan<byte> NonceOf(long counter, bool last)
    {
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(CounterOffset), counter);
        nonce[^1] = last ? (byte)1 : (byte)0;
        return nonce;
    }
}
