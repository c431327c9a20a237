namespace Cairn.Secrets.Age;

/// <summary>The key <c>AGE-SECRET-KEY-1…</c>.</summary>
internal sealed class X25519Identity : AgeIdentity
{
    private readonly SecretBytes secret;
    private readonly byte[] publicKey;

    internal X25519Identity(SecretBytes secret)
    {
        this.secret = secret;
        publicKey = Curve25519.PublicKeyOf(secret);
        Recipient = new X25519Recipient(publicKey);
    }

    public override AgeRecipient Recipient { get; }

    internal static ReadOnlySpan<byte> Prefix => "AGE-SECRET-KEY-"u8;

    public override SecretBytes ToText() => Bech32.Encode(Prefix, secret.Span);

    internal override SecretBytes? Unwrap(AgeStanza stanza)
    {
        if (stanza.Type != X25519Recipient.StanzaType)
        {
            return null;
        }

        stanza.ExpectArguments(1);
        var share = stanza.BytesOf(0, Curve25519.Size);
        using var shared = Curve25519.Multiply(secret, share) ?? throw stanza.Broken("has a share of low order");
        using var key = X25519Wrapping.KeyOf(shared, share, publicKey, X25519Recipient.Info);
        return KeyDerivation.Open(key, stanza);
    }

    protected override void Dispose(bool disposing) => secret.Dispose();
}
