using Sodium;

namespace Cairn.Secrets.Ssh;

/// <summary>Ed25519 by libsodium.</summary>
internal static class Ed25519
{
    internal const int SeedSize = 32;
    internal const int PublicKeySize = 32;

    internal static byte[] PublicKeyOf(SecretBytes seed)
    {
        using var pair = PublicKeyAuth.GenerateKeyPair(seed.Array);
        return pair.PublicKey;
    }

    internal static byte[] Sign(SecretBytes seed, byte[] message)
    {
        using var pair = PublicKeyAuth.GenerateKeyPair(seed.Array);
        return PublicKeyAuth.SignDetached(message, pair.PrivateKey);
    }
}
