namespace Cairn.Secrets.Age;

/// <summary>The recipient <c>age1…</c>.</summary>
internal sealed class X25519Recipient(byte[] publicKey) : AgeRecipient
{
    internal const string StanzaType = "X25519";
    internal const string Info = "age-encryption.org/v1/X25519";

    private readonly string text = Encode("age"u8, publicKey);

    internal static X25519Recipient FromText(string text) => new(Decode("age"u8, text, Curve25519.Size));

    public override string ToString() => text;

    internal override AgeStanza Wrap(SecretBytes fileKey)
    {
        using var ephemeral = SecretBytes.Random(Curve25519.Size);
        var share = Curve25519.PublicKeyOf(ephemeral);
        using var shared = Curve25519.Multiply(ephemeral, publicKey) ?? throw Curve25519.LowOrder(text);
        using var key = X25519Wrapping.KeyOf(shared, share, publicKey, Info);
        return new(StanzaType, [CanonicalBase64.EncodeUnpadded(share)], KeyDerivation.Seal(key, fileKey));
    }
}
