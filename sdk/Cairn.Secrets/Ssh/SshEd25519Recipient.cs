using System.Security.Cryptography;
using System.Text;
using Cairn.Secrets.Age;

namespace Cairn.Secrets.Ssh;

/// <summary>An Ed25519 SSH key, used as X25519 after a tweak that binds the stanza to SSH.</summary>
internal sealed class SshEd25519Recipient(SshPublicKey key, byte[] curveKey) : AgeRecipient
{
    internal const string Info = "age-encryption.org/v1/ssh-ed25519";

    public override string ToString() => key.ToString();

    internal static SecretBytes Tweak(SecretBytes shared, SshPublicKey key)
    {
        // HKDF of no secret; OpenSSL's refuses that, and its first half is this HMAC.
        using var tweak = new SecretBytes(Curve25519.Size);
        HKDF.Expand(HashAlgorithmName.SHA256, HMACSHA256.HashData(key.Blob, ReadOnlySpan<byte>.Empty), tweak.Span, Encoding.ASCII.GetBytes(Info));
        return Curve25519.Multiply(tweak, shared.Array) ?? throw new CryptographicException("A tweak of a point that is not of low order is.");
    }

    internal override AgeStanza Wrap(SecretBytes fileKey)
    {
        using var ephemeral = SecretBytes.Random(Curve25519.Size);
        var share = Curve25519.PublicKeyOf(ephemeral);
        using var shared = Curve25519.Multiply(ephemeral, curveKey) ?? throw Curve25519.LowOrder(ToString());
        using var tweaked = Tweak(shared, key);
        using var wrapping = X25519Wrapping.KeyOf(tweaked, share, curveKey, Info);
        return new(SshPublicKey.Ed25519, [key.Fingerprint, CanonicalBase64.EncodeUnpadded(share)], KeyDerivation.Seal(wrapping, fileKey));
    }
}
