namespace Cairn.Secrets.Age;

/// <summary>The post-quantum key <c>AGE-SECRET-KEY-PQ-1…</c>.</summary>
internal sealed class HybridIdentity(SecretBytes seed) : AgeIdentity
{
    public override AgeRecipient Recipient { get; } = new HybridRecipient(HybridKem.PublicKeyOf(seed));

    internal static ReadOnlySpan<byte> Prefix => "AGE-SECRET-KEY-PQ-"u8;

    public override SecretBytes ToText() => Bech32.Encode(Prefix, seed.Span);

    internal override SecretBytes? Unwrap(AgeStanza stanza)
    {
        if (stanza.Type != HybridRecipient.StanzaType)
        {
            return null;
        }

        stanza.ExpectArguments(1);
        var cipher = stanza.BytesOf(0, HybridKem.CipherSize);
        using var shared = HybridKem.Decapsulate(seed, cipher) ?? throw stanza.Broken("has a share of low order");
        var (key, nonce) = HpkeSchedule.Run(shared);
        using (key)
        {
            return KeyDerivation.Open(key, nonce, stanza);
        }
    }

    protected override void Dispose(bool disposing) => seed.Dispose();
}
