using System.Security.Cryptography;

namespace Cairn.Secrets.Age;

/// <summary>HKDF-SHA-256 and the sealing of file keys, as every recipient type of age uses them.</summary>
internal static class KeyDerivation
{
    private const int KeySize = 32;
    private const int TagSize = 16;

    // A wrapping key seals one message only, so the nonce may be fixed.
    private static readonly byte[] ZeroNonce = new byte[12];

    internal static SecretBytes Derive(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> info)
    {
        var key = new SecretBytes(KeySize);
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key.Span, salt, info);
        return key;
    }

    internal static byte[] Seal(SecretBytes key, SecretBytes fileKey) => Seal(key, ZeroNonce, fileKey);

    internal static byte[] Seal(SecretBytes key, ReadOnlySpan<byte> nonce, SecretBytes fileKey)
    {
        var body = new byte[fileKey.Length + TagSize];
        using var cipher = new ChaCha20Poly1305(key.Span);
        cipher.Encrypt(nonce, fileKey.Span, body.AsSpan(0, fileKey.Length), body.AsSpan(fileKey.Length));
        return body;
    }

    internal static SecretBytes? Open(SecretBytes key, AgeStanza stanza) => Open(key, ZeroNonce, stanza);

    /// <summary>Unwraps a file key; null if it was wrapped with another key.</summary>
    internal static SecretBytes? Open(SecretBytes key, ReadOnlySpan<byte> nonce, AgeStanza stanza)
    {
        // The length is fixed: longer texts could be made to open under many keys.
        if (stanza.Body.Length != AgeHeader.FileKeySize + TagSize)
        {
            throw stanza.Broken($"wraps a file key of a length other than {AgeHeader.FileKeySize}");
        }

        var fileKey = new SecretBytes(AgeHeader.FileKeySize);
        using var cipher = new ChaCha20Poly1305(key.Span);
        try
        {
            cipher.Decrypt(nonce, stanza.Body.AsSpan(0, AgeHeader.FileKeySize), stanza.Body.AsSpan(AgeHeader.FileKeySize), fileKey.Span);
            return fileKey;
        }
        catch (AuthenticationTagMismatchException)
        {
            fileKey.Dispose();
            return null;
        }
    }
}
