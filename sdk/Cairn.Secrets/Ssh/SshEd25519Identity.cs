using System.Security.Cryptography;
using Cairn.Secrets.Age;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Utilities;

namespace Cairn.Secrets.Ssh;

/// <summary>An Ed25519 SSH private key.</summary>
internal sealed class SshEd25519Identity : AgeIdentity
{
    private readonly SecretBytes scalar;
    private readonly byte[] curveKey;
    private readonly SshPublicKey key;

    private SshEd25519Identity(SecretBytes seed, SecretBytes scalar, SshPublicKey key)
    {
        Seed = seed;
        this.scalar = scalar;
        this.key = key;
        curveKey = Curve25519.PublicKeyOf(scalar);
        Recipient = key.ToRecipient();
    }

    public override AgeRecipient Recipient { get; }

    /// <summary>What the key is made from, and what its file holds.</summary>
    internal SecretBytes Seed { get; }

    internal static SshEd25519Identity From(Ed25519PrivateKeyParameters key)
    {
        var seed = key.GetEncoded();
        var hash = SHA512.HashData(seed);
        var half = SecretBytes.Copy(hash.AsSpan(0, Curve25519.Size));
        CryptographicOperations.ZeroMemory(hash);
        return new(SecretBytes.Take(seed), half, new SshPublicKey(SshPublicKey.Ed25519, OpenSshPublicKeyUtilities.EncodePublicKey(key.GeneratePublicKey())));
    }

    internal override SecretBytes? Unwrap(AgeStanza stanza)
    {
        if (stanza.Type != SshPublicKey.Ed25519)
        {
            return null;
        }

        stanza.ExpectArguments(2);
        var share = stanza.BytesOf(1, Curve25519.Size);
        if (stanza.Arguments[0] != key.Fingerprint)
        {
            return null;
        }

        using var shared = Curve25519.Multiply(scalar, share) ?? throw stanza.Broken("has a share of low order");
        using var tweaked = SshEd25519Recipient.Tweak(shared, key);
        using var wrapping = X25519Wrapping.KeyOf(tweaked, share, curveKey, SshEd25519Recipient.Info);
        return KeyDerivation.Open(wrapping, stanza);
    }

    protected override void Dispose(bool disposing)
    {
        Seed.Dispose();
        scalar.Dispose();
    }
}
