using System.Security.Cryptography;
using Cairn.Secrets.Age;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Utilities;
using Sodium;

namespace Cairn.Secrets.Ssh;

/// <summary>An SSH public key as <c>authorized_keys</c> writes it.</summary>
internal sealed class SshPublicKey(string type, byte[] blob)
{
    internal const string Ed25519 = "ssh-ed25519";
    internal const string Rsa = "ssh-rsa";
    private const int FingerprintSize = 4;
    private const int MinRsaBits = 2048;

    /// <summary>The wire form: what the base64 stands for.</summary>
    internal byte[] Blob => blob;

    /// <summary>How age stanzas name the key.</summary>
    internal string Fingerprint { get; } = CanonicalBase64.EncodeUnpadded(SHA256.HashData(blob).AsSpan(0, FingerprintSize));

    internal static SshPublicKey Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var blob = new byte[text.Length];
        return words.Length >= 2 && Convert.TryFromBase64String(words[1], blob, out var length)
            ? new SshPublicKey(words[0], blob[..length])
            : throw SecretsDiagnostics.RecipientMalformed.Error(text, "its second word is not base64");
    }

    public override string ToString() => $"{type} {Convert.ToBase64String(blob)}";

    internal AgeRecipient ToRecipient()
    {
        try
        {
            return OpenSshPublicKeyUtilities.ParsePublicKey(blob) switch
            {
                Ed25519PublicKeyParameters key when type == Ed25519 => new SshEd25519Recipient(this, PublicKeyAuth.ConvertEd25519PublicKeyToCurve25519PublicKey(key.GetEncoded())),
                RsaKeyParameters key when type == Rsa => key.Modulus.BitLength >= MinRsaBits
                    ? new SshRsaRecipient(this, key)
                    : throw SecretsDiagnostics.RecipientMalformed.Error(ToString(), $"it has {key.Modulus.BitLength} bits, and at least {MinRsaBits} are needed"),
                _ => throw SecretsDiagnostics.RecipientMalformed.Error(ToString(), "age uses SSH keys of the types 'ssh-ed25519' and 'ssh-rsa'"),
            };
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or IOException or CryptographicException or IndexOutOfRangeException)
        {
            throw SecretsDiagnostics.RecipientMalformed.Because(fault, ToString(), "its base64 is not an SSH public key");
        }
    }
}
