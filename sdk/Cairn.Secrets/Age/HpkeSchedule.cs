using System.Security.Cryptography;

namespace Cairn.Secrets.Age;

/// <summary>The key schedule of HPKE (RFC 9180 §5.1), base mode, for MLKEM768-X25519, HKDF-SHA256 and ChaCha20-Poly1305.</summary>
internal static class HpkeSchedule
{
    private const int KeySize = 32;
    private const int NonceSize = 12;

    private static ReadOnlySpan<byte> Suite => "HPKE\x64\x7a\x00\x01\x00\x03"u8;

    private static ReadOnlySpan<byte> Info => "age-encryption.org/mlkem768x25519"u8;

    /// <summary>Derives the key and the nonce of the only message.</summary>
    internal static (SecretBytes Key, byte[] Nonce) Run(SecretBytes shared)
    {
        byte[] context = [0, .. Extract([], "psk_id_hash"u8, []), .. Extract([], "info_hash"u8, Info)];
        using var secret = SecretBytes.Take(Extract(shared.Span, "secret"u8, []));
        var key = new SecretBytes(KeySize);
        Expand(secret, "key"u8, context, key.Span);
        var nonce = new byte[NonceSize];
        Expand(secret, "base_nonce"u8, context, nonce);
        return (key, nonce);
    }

    private static byte[] Extract(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> label, ReadOnlySpan<byte> material)
    {
        var extracted = new byte[KeySize];
        HKDF.Extract(HashAlgorithmName.SHA256, [.. "HPKE-v1"u8, .. Suite, .. label, .. material], salt, extracted);
        return extracted;
    }

    private static void Expand(SecretBytes secret, ReadOnlySpan<byte> label, ReadOnlySpan<byte> context, Span<byte> output) =>
        HKDF.Expand(HashAlgorithmName.SHA256, secret.Span, output, [0, (byte)output.Length, .. "HPKE-v1"u8, .. Suite, .. label, .. context]);
}
