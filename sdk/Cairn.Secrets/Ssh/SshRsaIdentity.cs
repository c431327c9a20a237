using Cairn.Secrets.Age;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Utilities;

namespace Cairn.Secrets.Ssh;

/// <summary>An RSA SSH private key.</summary>
internal sealed class SshRsaIdentity : AgeIdentity
{
    private readonly SshPublicKey key;
    private RsaPrivateCrtKeyParameters? secret;

    internal SshRsaIdentity(RsaPrivateCrtKeyParameters secret)
    {
        this.secret = secret;
        key = new SshPublicKey(
            SshPublicKey.Rsa, OpenSshPublicKeyUtilities.EncodePublicKey(new RsaKeyParameters(isPrivate: false, secret.Modulus, secret.PublicExponent)));
        Recipient = key.ToRecipient();
    }

    public override AgeRecipient Recipient { get; }

    internal override SecretBytes? Unwrap(AgeStanza stanza)
    {
        if (stanza.Type != SshPublicKey.Rsa)
        {
            return null;
        }

        stanza.ExpectArguments(1);
        if (stanza.Arguments[0] != key.Fingerprint)
        {
            return null;
        }

        var oaep = SshRsaRecipient.Oaep();
        oaep.Init(forEncryption: false, secret ?? throw new ObjectDisposedException(nameof(SshRsaIdentity)));
        try
        {
            var fileKey = SecretBytes.Take(oaep.ProcessBlock(stanza.Body, 0, stanza.Body.Length));
            return fileKey.Length == AgeHeader.FileKeySize ? fileKey : throw stanza.Broken("wraps a file key of another length");
        }
        catch (Exception fault) when (fault is CryptoException or ArgumentException)
        {
            throw stanza.Broken("cannot be decrypted, though it names this key");
        }
    }

    // Big integers cannot be overwritten; the reference at least goes.
    protected override void Dispose(bool disposing) => secret = null;
}
