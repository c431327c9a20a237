using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Kems;
using Org.BouncyCastle.Crypto.Parameters;

namespace Cairn.Secrets.Age;

/// <summary>ML-KEM-768 and X25519 as one key encapsulation (X-Wing's combiner): secret while either of them holds.</summary>
internal static class HybridKem
{
    internal const int SeedSize = 32;
    internal const int KemPublicSize = 1184;
    internal const int KemCipherSize = 1088;
    internal const int PublicSize = KemPublicSize + Curve25519.Size;
    internal const int CipherSize = KemCipherSize + Curve25519.Size;
    private const int KemSeedSize = 64;
    private const int SharedSize = 32;

    internal static (MLKemPrivateKeyParameters Kem, SecretBytes Curve) Expand(SecretBytes seed)
    {
        using var expanded = new SecretBytes(KemSeedSize + Curve25519.Size);
        var shake = new ShakeDigest(256);
        shake.BlockUpdate(seed.Span);
        shake.OutputFinal(expanded.Span);
        using var kemSeed = SecretBytes.Copy(expanded.Span[..KemSeedSize]);
        return (MLKemPrivateKeyParameters.FromSeed(MLKemParameters.ml_kem_768, kemSeed.Array), SecretBytes.Copy(expanded.Span[KemSeedSize..]));
    }

    internal static byte[] PublicKeyOf(SecretBytes seed)
    {
        var (kem, curve) = Expand(seed);
        using (curve)
        {
            return [.. kem.GetPublicKeyEncoded(), .. Curve25519.PublicKeyOf(curve)];
        }
    }

    /// <summary>Makes a shared secret for a public key; null if the key's point is of low order.</summary>
    internal static (byte[] Cipher, SecretBytes Shared)? Encapsulate(byte[] publicKey)
    {
        var kem = new MLKemEncapsulator(MLKemParameters.ml_kem_768);
        kem.Init(MLKemPublicKeyParameters.FromEncoding(MLKemParameters.ml_kem_768, publicKey[..KemPublicSize]));
        var cipher = new byte[CipherSize];
        using var fromKem = new SecretBytes(SharedSize);
        kem.Encapsulate(cipher.AsSpan(0, KemCipherSize), fromKem.Span);
        using var ephemeral = SecretBytes.Random(Curve25519.Size);
        var share = Curve25519.PublicKeyOf(ephemeral);
        share.CopyTo(cipher, KemCipherSize);
        using var fromCurve = Curve25519.Multiply(ephemeral, publicKey[KemPublicSize..]);
        return fromCurve is null ? null : (cipher, Combine(fromKem, fromCurve, share, publicKey.AsSpan(KemPublicSize)));
    }

    /// <summary>Recovers a shared secret; null if the share is of low order.</summary>
    internal static SecretBytes? Decapsulate(SecretBytes seed, byte[] cipher)
    {
        var (key, curve) = Expand(seed);
        using (curve)
        {
            var kem = new MLKemDecapsulator(MLKemParameters.ml_kem_768);
            kem.Init(key);
            using var fromKem = new SecretBytes(SharedSize);
            kem.Decapsulate(cipher.AsSpan(0, KemCipherSize), fromKem.Span);
            var share = cipher[KemCipherSize..];
            using var fromCurve = Curve25519.Multiply(curve, share);
            return fromCurve is null ? null : Combine(fromKem, fromCurve, share, Curve25519.PublicKeyOf(curve));
        }
    }

    private static SecretBytes Combine(SecretBytes fromKem, SecretBytes fromCurve, ReadOnlySpan<byte> share, ReadOnlySpan<byte> publicShare)
    {
        var hash = new Sha3Digest(256);
        hash.BlockUpdate(fromKem.Span);
        hash.BlockUpdate(fromCurve.Span);
        hash.BlockUpdate(share);
        hash.BlockUpdate(publicShare);
        hash.BlockUpdate(@"\.//^\"u8);
        var shared = new SecretBytes(SharedSize);
        hash.DoFinal(shared.Span);
        return shared;
    }
}
