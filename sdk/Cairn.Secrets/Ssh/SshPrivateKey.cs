using System.Security.Cryptography;
using System.Text;
using Cairn.Secrets.Age;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Utilities;

namespace Cairn.Secrets.Ssh;

/// <summary>Reads OpenSSH private keys that have no passphrase.</summary>
internal static class SshPrivateKey
{
    internal static AgeIdentity Parse(ReadOnlySpan<byte> pem, string place)
    {
        var text = GC.AllocateUninitializedArray<char>(Encoding.Latin1.GetCharCount(pem), pinned: true);
        var blob = Array.Empty<byte>();
        try
        {
            Encoding.Latin1.GetChars(pem, text);
            if (!PemEncoding.TryFind(text, out var fields))
            {
                throw SecretsDiagnostics.IdentityMalformed.Error(place, "its PEM form is damaged");
            }

            if (text.AsSpan().Contains("ENCRYPTED", StringComparison.Ordinal))
            {
                throw SecretsDiagnostics.IdentityProtected.Error(place);
            }

            blob = new byte[fields.DecodedDataLength];
            Convert.TryFromBase64Chars(text.AsSpan()[fields.Base64Data], blob, out _);
            if (IsProtected(blob))
            {
                throw SecretsDiagnostics.IdentityProtected.Error(place);
            }

            return FromBlob(blob, place);
        }
        finally
        {
            Array.Clear(text);
            CryptographicOperations.ZeroMemory(blob);
        }
    }

    /// <summary>Tells by the name of the cipher, which follows the magic word.</summary>
    private static bool IsProtected(ReadOnlySpan<byte> blob)
    {
        var magic = "openssh-key-v1\0"u8;
        return blob.StartsWith(magic) && !blob[magic.Length..].StartsWith("\0\0\0\u0004none"u8);
    }

    private static AgeIdentity FromBlob(byte[] blob, string place)
    {
        try
        {
            return OpenSshPrivateKeyUtilities.ParsePrivateKeyBlob(blob) switch
            {
                Ed25519PrivateKeyParameters key => SshEd25519Identity.From(key),
                RsaPrivateCrtKeyParameters key => new SshRsaIdentity(key),
                _ => throw SecretsDiagnostics.IdentityMalformed.Error(place, "it is an SSH key of another type"),
            };
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or IOException or IndexOutOfRangeException)
        {
            // The cause may quote what it read, so it is not passed on.
            throw SecretsDiagnostics.IdentityMalformed.Error(place, "it is not an OpenSSH private key");
        }
    }
}
