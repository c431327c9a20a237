using Cairn.Secrets.Age;

namespace Cairn.Secrets.Networks;

/// <summary>A key of WireGuard: X25519, as <c>wg genkey</c> makes it.</summary>
public sealed class WireGuardKey : IDisposable
{
    private readonly SecretBytes secret;

    private WireGuardKey(SecretBytes secret)
    {
        this.secret = secret;
        PublicKey = Convert.ToBase64String(Curve25519.PublicKeyOf(secret));
    }

    /// <summary>The public key, as <c>wg pubkey</c> prints it.</summary>
    public string PublicKey { get; }

    /// <summary>Makes a key.</summary>
    /// <returns>The key.</returns>
    public static WireGuardKey Generate()
    {
        var made = SecretBytes.Random(Curve25519.Size);

        // RFC 7748 section 5; every implementation does this, and tools show the key after it.
        made.Span[0] &= 0b1111_1000;
        made.Span[^1] = (byte)((made.Span[^1] & 0b0111_1111) | 0b0100_0000);
        return new(made);
    }

    /// <summary>Reads a private key.</summary>
    /// <param name="text">Its base64, with or without a newline.</param>
    /// <param name="place">Where it is from, for messages.</param>
    /// <returns>The key.</returns>
    /// <exception cref="SecretsException">It is something else.</exception>
    public static WireGuardKey Parse(ReadOnlySpan<byte> text, string place)
    {
        var trimmed = text.Trim(" \t\r\n"u8);
        var bytes = new SecretBytes(System.Buffers.Text.Base64.GetMaxDecodedFromUtf8Length(trimmed.Length));
        if (System.Buffers.Text.Base64.DecodeFromUtf8(trimmed, bytes.Span, out _, out var length) == System.Buffers.OperationStatus.Done && length == Curve25519.Size)
        {
            var read = SecretBytes.Copy(bytes.Span[..length]);
            bytes.Dispose();
            return new(read);
        }

        bytes.Dispose();
        throw CredentialsDiagnostics.WireGuardKey.Error(place);
    }

    /// <summary>Gives the private key, as <c>wg genkey</c> prints it, without a newline.</summary>
    /// <returns>Its base64.</returns>
    public SecretBytes ToText() => CredentialText.Base64(secret.Span);

    /// <summary>Gives the public key.</summary>
    /// <returns><see cref="PublicKey"/>.</returns>
    public override string ToString() => PublicKey;

    /// <inheritdoc/>
    public void Dispose() => secret.Dispose();
}
