using System.Globalization;
using Org.BouncyCastle.Crypto.Generators;

namespace Cairn.Secrets.Age;

/// <summary>A passphrase, stretched by scrypt.</summary>
internal sealed class ScryptRecipient(SecretBytes passphrase, int logWork) : AgeRecipient
{
    internal const string StanzaType = "scrypt";
    internal const int SaltSize = 16;
    internal const int DefaultLogWork = 18;
    private const int BlockSize = 8;
    private const int KeySize = 32;

    internal override bool StandsAlone => true;

    public override string ToString() => "(passphrase)";

    internal static SecretBytes KeyOf(SecretBytes passphrase, ReadOnlySpan<byte> salt, int logWork) =>
        SecretBytes.Take(SCrypt.Generate(passphrase.Array, [.. "age-encryption.org/v1/scrypt"u8, .. salt], 1 << logWork, BlockSize, 1, KeySize));

    internal override AgeStanza Wrap(SecretBytes fileKey)
    {
        var salt = System.Security.Cryptography.RandomNumberGenerator.GetBytes(SaltSize);
        using var key = KeyOf(passphrase, salt, logWork);
        return new(
            StanzaType,
            [CanonicalBase64.EncodeUnpadded(salt), logWork.ToString(CultureInfo.InvariantCulture)],
            KeyDerivation.Seal(key, fileKey));
    }
}
