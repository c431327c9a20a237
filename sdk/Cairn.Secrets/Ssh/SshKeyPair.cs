using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Utilities;

namespace Cairn.Secrets.Ssh;

/// <summary>An Ed25519 key of SSH: of a host, of a user, or of an authority that signs the keys of hosts.</summary>
public sealed class SshKeyPair : IDisposable
{
    private const string Label = "OPENSSH PRIVATE KEY";
    private const int LineLength = 70;
    private readonly SecretBytes seed;

    private SshKeyPair(SecretBytes seed)
    {
        this.seed = seed;
        PublicKey = new SshPublicKey(SshPublicKey.Ed25519, BlobOf(Ed25519.PublicKeyOf(seed)));
    }

    internal SshPublicKey PublicKey { get; }

    /// <summary>Makes a key.</summary>
    /// <returns>The key.</returns>
    public static SshKeyPair Generate() => new(SecretBytes.Random(Ed25519.SeedSize));

    /// <summary>Reads a private key in OpenSSH's format.</summary>
    /// <param name="file">The content of the file.</param>
    /// <param name="place">Where it is from, for messages.</param>
    /// <returns>The key.</returns>
    /// <exception cref="SecretsException">It is something else, protected by a passphrase, or of another type.</exception>
    public static SshKeyPair Parse(ReadOnlySpan<byte> file, string place)
    {
        try
        {
            using var identity = SshPrivateKey.Parse(file, place);
            return identity is SshEd25519Identity key ? new(SecretBytes.Copy(key.Seed.Span)) : throw Refuse("it is of another type");
        }
        catch (SecretsException fault) when (fault.Diagnostic == SecretsDiagnostics.IdentityMalformed)
        {
            throw Refuse("it cannot be read");
        }

        SecretsException Refuse(string reason) => CredentialsDiagnostics.SshKey.Error(place, reason);
    }

    /// <summary>Gives the private key in OpenSSH's format, without a passphrase.</summary>
    /// <returns>The content of the file.</returns>
    public SecretBytes ToFile()
    {
        var blob = OpenSshPrivateKeyUtilities.EncodePrivateKey(new Ed25519PrivateKeyParameters(seed.Span));
        var text = GC.AllocateUninitializedArray<char>(Base64Length(blob.Length), pinned: true);
        try
        {
            Convert.TryToBase64Chars(blob, text, out _);
            return Armored(text);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(blob);
            Array.Clear(text);
        }
    }

    /// <summary>Gives the public key as <c>authorized_keys</c> and <c>known_hosts</c> write it.</summary>
    /// <param name="comment">What follows the key. Default: nothing.</param>
    /// <returns>One line.</returns>
    public string ToPublicLine(string? comment = null) => comment is null ? PublicKey.ToString() : $"{PublicKey} {comment}";

    /// <summary>Gives the public key.</summary>
    /// <returns>The same as <see cref="ToPublicLine"/> without a comment.</returns>
    public override string ToString() => ToPublicLine();

    /// <inheritdoc/>
    public void Dispose() => seed.Dispose();

    internal byte[] Sign(byte[] message) =>
        new SshWire().Text(SshPublicKey.Ed25519).Text(Ed25519.Sign(seed, message)).ToBytes();

    private static byte[] BlobOf(byte[] publicKey) => new SshWire().Text(SshPublicKey.Ed25519).Text(publicKey).ToBytes();

    private static int Base64Length(int bytes) => (bytes + 2) / 3 * 4;

    private static SecretBytes Armored(ReadOnlySpan<char> base64)
    {
        var begin = $"-----BEGIN {Label}-----\n";
        var end = $"-----END {Label}-----\n";
        var file = new SecretBytes(begin.Length + base64.Length + ((base64.Length + LineLength - 1) / LineLength) + end.Length);
        var rest = Append(file.Span, begin);
        while (!base64.IsEmpty)
        {
            var line = base64[..Math.Min(LineLength, base64.Length)];
            rest = Append(Append(rest, line), "\n");
            base64 = base64[line.Length..];
        }

        Append(rest, end);
        return file;
    }

    private static Span<byte> Append(Span<byte> target, ReadOnlySpan<char> text) => target[Encoding.ASCII.GetBytes(text, target)..];
}
