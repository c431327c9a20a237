using Cairn.Secrets.Age;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Encodings;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;

namespace Cairn.Secrets.Ssh;

/// <summary>An RSA SSH key, used with OAEP.</summary>
internal sealed class SshRsaRecipient(SshPublicKey key, RsaKeyParameters modulus) : AgeRecipient
{
    public override string ToString() => key.ToString();

    // The base library's OAEP has no label.
    internal static OaepEncoding Oaep() =>
        new(new RsaBlindedEngine(), new Sha256Digest(), new Sha256Digest(), "age-encryption.org/v1/ssh-rsa"u8.ToArray());

    internal override AgeStanza Wrap(SecretBytes fileKey)
    {
        var oaep = Oaep();
        oaep.Init(forEncryption: true, modulus);
        return new(SshPublicKey.Rsa, [key.Fingerprint], oaep.ProcessBlock(fileKey.Array, 0, fileKey.Length));
    }
}
