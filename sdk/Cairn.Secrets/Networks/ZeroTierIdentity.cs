using System.Buffers;
using System.Text;
using Cairn.Secrets.Age;
using Cairn.Secrets.Ssh;

namespace Cairn.Secrets.Networks;

/// <summary>Who a node of ZeroTier is: its keys for encryption (X25519) and signatures (Ed25519), and the address that follows from them.</summary>
public sealed class ZeroTierIdentity : IDisposable
{
    private const int HalfSize = 32;
    private const int KeySize = 2 * HalfSize;
    private readonly byte[] publicKey;
    private readonly SecretBytes? secret;

    private ZeroTierIdentity(byte[] address, byte[] publicKey, SecretBytes? secret)
    {
        NodeId = Convert.ToHexStringLower(address);
        this.publicKey = publicKey;
        this.secret = secret;
    }

    /// <summary>The address: ten digits of hex.</summary>
    public string NodeId { get; }

    /// <summary>Whether the private half is there.</summary>
    public bool IsSecret => secret is not null;

    /// <summary>Makes an identity, which takes a second: keys are tried until one has an address.</summary>
    /// <returns>The identity.</returns>
    public static ZeroTierIdentity Generate()
    {
        while (true)
        {
            var tried = SecretBytes.Random(KeySize);
            var publicHalf = PublicKeyOf(tried);
            if (ZeroTierProof.AddressOf(publicHalf) is { } address)
            {
                return new(address, publicHalf, tried);
            }

            tried.Dispose();
        }
    }

    /// <summary>Reads an identity, public or secret, and checks that its parts belong together.</summary>
    /// <param name="text">The content of an <c>identity.public</c> or <c>identity.secret</c>.</param>
    /// <param name="place">Where it is from, for messages.</param>
    /// <returns>The identity.</returns>
    /// <exception cref="SecretsException">It is something else, or its address is not that of its key.</exception>
    public static ZeroTierIdentity Parse(ReadOnlySpan<byte> text, string place)
    {
        text = text.Trim(" \t\r\n"u8);
        Span<Range> parts = stackalloc Range[5];
        var count = 0;
        foreach (var part in text.Split((byte)':'))
        {
            parts[Math.Min(count++, parts.Length - 1)] = part;
        }

        Require(count is 3 or 4, place, "it does not have three or four parts");
        Require(text[parts[1]].SequenceEqual("0"u8), place, "it is not of type 0");
        var (address, publicHalf) = (new byte[ZeroTierProof.AddressSize], new byte[KeySize]);
        Require(Decode(text[parts[0]], address), place, "its address is not 10 digits of hex");
        Require(Decode(text[parts[2]], publicHalf), place, "its public key is not 128 digits of hex");
        Require(ZeroTierProof.AddressOf(publicHalf).AsSpan().SequenceEqual(address), place, "its address is not that of its public key");
        return new(address, publicHalf, count == 4 ? Secret(text[parts[3]], publicHalf, place) : null);
    }

    /// <summary>Gives the public identity.</summary>
    /// <returns>What <c>identity.public</c> holds.</returns>
    public string ToPublicText() => $"{NodeId}:0:{Convert.ToHexStringLower(publicKey)}";

    /// <summary>Gives the secret identity.</summary>
    /// <returns>What <c>identity.secret</c> holds.</returns>
    /// <exception cref="InvalidOperationException">The private half is not there.</exception>
    public SecretBytes ToSecretText()
    {
        if (secret is null)
        {
            throw new InvalidOperationException($"'{NodeId}' has no private half here. Read its 'identity.secret'.");
        }

        var start = Encoding.ASCII.GetBytes($"{ToPublicText()}:");
        using var digits = CredentialText.Hex(secret.Span);
        var text = new SecretBytes(start.Length + digits.Length);
        start.CopyTo(text.Span);
        digits.Span.CopyTo(text.Span[start.Length..]);
        return text;
    }

    /// <summary>Gives the public identity.</summary>
    /// <returns>The same as <see cref="ToPublicText"/>.</returns>
    public override string ToString() => ToPublicText();

    /// <inheritdoc/>
    public void Dispose() => secret?.Dispose();

    private static SecretBytes Secret(ReadOnlySpan<byte> digits, byte[] publicHalf, string place)
    {
        var read = new SecretBytes(KeySize);
        if (Decode(digits, read.Span) && PublicKeyOf(read).AsSpan().SequenceEqual(publicHalf))
        {
            return read;
        }

        read.Dispose();
        throw CredentialsDiagnostics.ZeroTierIdentity.Error(place, "its private half does not belong to its public key");
    }

    private static byte[] PublicKeyOf(SecretBytes secret)
    {
        using var agreement = SecretBytes.Copy(secret.Span[..HalfSize]);
        using var signing = SecretBytes.Copy(secret.Span[HalfSize..]);
        return [.. Curve25519.PublicKeyOf(agreement), .. Ed25519.PublicKeyOf(signing)];
    }

    private static bool Decode(ReadOnlySpan<byte> digits, Span<byte> bytes) =>
        digits.Length == bytes.Length * 2 && Convert.FromHexString(digits, bytes, out _, out _) == OperationStatus.Done;

    private static void Require(bool isGood, string place, string reason)
    {
        if (!isGood)
        {
            throw CredentialsDiagnostics.ZeroTierIdentity.Error(place, reason);
        }
    }
}
