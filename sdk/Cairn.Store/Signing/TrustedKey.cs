using Sodium;

namespace Cairn.Store.Signing;

/// <summary>The public part of a signing key: who has it accepts closures that the key signed.</summary>
/// <remarks>Reading and writing it needs no cryptography; only <see cref="SignedStatement.Verify"/> calls libsodium.</remarks>
public sealed record TrustedKey
{
    internal const int Size = 32;
    internal const int SignatureSize = 64;

    private readonly byte[] bytes;

    internal TrustedKey(string name, byte[] bytes)
    {
        Name = name;
        this.bytes = bytes;
    }

    /// <summary>Gets the name, which helps people and proves nothing.</summary>
    public string Name { get; }

    /// <summary>Reads a key.</summary>
    /// <param name="text"><c>cairn-ed25519:&lt;name&gt;:&lt;base64&gt;</c>.</param>
    /// <returns>The key.</returns>
    /// <exception cref="StoreException">CAIRN5060: the text is no key.</exception>
    public static TrustedKey Parse(string text) => TryParse(text) ?? throw SigningDiagnostics.TrustedKeyMalformed.Error(text);

    /// <summary>Reads a key as <see cref="Parse"/> does, without an exception for other text.</summary>
    /// <param name="text">The text to read.</param>
    /// <returns>The key; null when the text is none.</returns>
    public static TrustedKey? TryParse(string? text) =>
        KeyText.TryRead(text, KeyText.Public, Size, out var name, out var bytes) ? new TrustedKey(name, bytes) : null;

    /// <inheritdoc/>
    public bool Equals(TrustedKey? other) => other is not null && Name == other.Name && bytes.AsSpan().SequenceEqual(other.bytes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StringComparer.Ordinal.GetHashCode(Name), bytes[0], bytes[1]);

    /// <summary>Gives the text that <see cref="Parse"/> reads.</summary>
    /// <returns>The text, which is no secret.</returns>
    public override string ToString() => KeyText.Write(KeyText.Public, Name, bytes);

    internal bool Fits(byte[] signature, byte[] message) => PublicKeyAuth.VerifyDetached(signature, message, bytes);
}
