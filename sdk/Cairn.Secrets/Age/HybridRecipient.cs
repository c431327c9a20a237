namespace Cairn.Secrets.Age;

/// <summary>The post-quantum recipient <c>age1pq1…</c>.</summary>
internal sealed class HybridRecipient(byte[] publicKey) : AgeRecipient
{
    internal const string StanzaType = "mlkem768x25519";

    private readonly string text = Encode("age1pq"u8, publicKey);

    internal override bool IsPostQuantum => true;

    public override string ToString() => text;

    internal static HybridRecipient FromText(string text) => new(Decode("age1pq"u8, text, HybridKem.PublicSize));

    internal override AgeStanza Wrap(SecretBytes fileKey)
    {
        try
        {
            var (cipher, shared) = HybridKem.Encapsulate(publicKey) ?? throw Curve25519.LowOrder(text);
            using (shared)
            {
                var (key, nonce) = HpkeSchedule.Run(shared);
                using (key)
                {
                    return new(StanzaType, [CanonicalBase64.EncodeUnpadded(cipher)], KeyDerivation.Seal(key, nonce, fileKey));
                }
            }
        }
        catch (ArgumentException)
        {
            throw SecretsDiagnostics.RecipientMalformed.Error(text, "it is not an ML-KEM-768 key");
        }
    }
}
