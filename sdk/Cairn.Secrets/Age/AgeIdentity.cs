namespace Cairn.Secrets.Age;

/// <summary>A private key that opens age files; its secret is overwritten when it is disposed.</summary>
public abstract class AgeIdentity : IDisposable
{
    private protected AgeIdentity()
    {
    }

    internal static ReadOnlySpan<byte> PluginPrefix => "AGE-PLUGIN-"u8;

    /// <summary>Who files are encrypted for so that this key opens them; null for a passphrase.</summary>
    public abstract AgeRecipient? Recipient { get; }

    /// <summary>Makes a new key <c>AGE-SECRET-KEY-1…</c>.</summary>
    /// <returns>The key.</returns>
    public static AgeIdentity Generate() => new X25519Identity(SecretBytes.Random(Curve25519.Size));

    /// <summary>Makes a new post-quantum key <c>AGE-SECRET-KEY-PQ-1…</c>.</summary>
    /// <returns>The key.</returns>
    public static AgeIdentity GeneratePostQuantum() => new HybridIdentity(SecretBytes.Random(HybridKem.SeedSize));

    /// <summary>Opens files that were encrypted with a passphrase.</summary>
    /// <param name="passphrase">The passphrase, which is copied.</param>
    /// <returns>The identity.</returns>
    public static AgeIdentity FromPassphrase(SecretBytes passphrase) => new ScryptIdentity(SecretBytes.Copy(passphrase.Span));

    /// <summary>Reads one key: <c>AGE-SECRET-KEY-1…</c> or <c>AGE-SECRET-KEY-PQ-1…</c>.</summary>
    /// <param name="text">The key as ASCII, which stays the caller's to overwrite.</param>
    /// <param name="place">Where it is written, for messages.</param>
    /// <returns>The key.</returns>
    /// <exception cref="SecretsException">CAIRN4007: it is something else.</exception>
    public static AgeIdentity Parse(ReadOnlySpan<byte> text, string place)
    {
        var postQuantum = text.StartsWith("AGE-SECRET-KEY-PQ-1"u8);
        if (text.StartsWith(PluginPrefix))
        {
            throw SecretsDiagnostics.IdentityMalformed.Error(place, "keys of age plugins are not supported");
        }

        var bytes = Bech32.Decode(postQuantum ? HybridIdentity.Prefix : X25519Identity.Prefix, text, out var reason)
            ?? throw SecretsDiagnostics.IdentityMalformed.Error(place, reason);
        if (bytes.Length != Curve25519.Size)
        {
            bytes.Dispose();
            throw SecretsDiagnostics.IdentityMalformed.Error(place, "it has another length");
        }

        return postQuantum ? new HybridIdentity(bytes) : new X25519Identity(bytes);
    }

    /// <summary>Gives the text that <see cref="Parse"/> reads.</summary>
    /// <returns>The key as text.</returns>
    /// <exception cref="NotSupportedException">It is an SSH key or a passphrase.</exception>
    public virtual SecretBytes ToText() => throw new NotSupportedException("Only age's own keys have a text form.");

    /// <summary>Names the recipient; never the key.</summary>
    /// <returns>The recipient's text.</returns>
    public sealed override string ToString() => Recipient?.ToString() ?? "(passphrase)";

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Unwraps the file key; null if the stanza is another recipient's.</summary>
    internal abstract SecretBytes? Unwrap(AgeStanza stanza);

    /// <summary>Overwrites the secret.</summary>
    /// <param name="disposing">Always true.</param>
    protected abstract void Dispose(bool disposing);
}
