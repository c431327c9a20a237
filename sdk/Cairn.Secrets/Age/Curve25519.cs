using System.Security.Cryptography;
using Sodium;

namespace Cairn.Secrets.Age;

/// <summary>X25519 by libsodium.</summary>
internal static class Curve25519
{
    internal const int Size = 32;

    internal static byte[] PublicKeyOf(SecretBytes secret) => ScalarMult.Base(secret.Array);

    /// <summary>Computes a shared secret; null if the point is of low order, so that the result would be known to everyone.</summary>
    internal static SecretBytes? Multiply(SecretBytes secret, byte[] point)
    {
        try
        {
            var shared = SecretBytes.Take(ScalarMult.Mult(secret.Array, point));
            if (!shared.ContentEquals(new byte[Size]))
            {
                return shared;
            }

            shared.Dispose();
            return null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    internal static SecretsException LowOrder(string recipient) =>
        SecretsDiagnostics.RecipientMalformed.Error(recipient, "it is a point of low order, which hides nothing");
}
