using System.Security.Cryptography;

namespace Cairn.Secrets.Ssh;

/// <summary>Certificates by which clients that trust an authority know hosts, as OpenSSH's PROTOCOL.certkeys describes them.</summary>
public static class SshHostCertificate
{
    private const string Type = "ssh-ed25519-cert-v01@openssh.com";
    private const uint Host = 2;
    private const int NonceSize = 32;

    /// <summary>Certifies that a key belongs to a host.</summary>
    /// <param name="authority">The key of the authority.</param>
    /// <param name="hostKey">The public key of the host, as <c>ssh-ed25519 AAAA…</c>; what follows is ignored.</param>
    /// <param name="terms">The names of the host, and how long they are good for.</param>
    /// <returns>One line, without a comment.</returns>
    /// <exception cref="SecretsException">The key is not an Ed25519 key, or there are no names: such a certificate would be good for every host.</exception>
    public static string Sign(SshKeyPair authority, string hostKey, SshCertificateTerms terms)
    {
        if (terms.Names.Count == 0)
        {
            throw CredentialsDiagnostics.SshCertificate.Error(terms.Id, "it names no host, which would make it good for every host");
        }

        if (terms.Until <= terms.From)
        {
            throw CredentialsDiagnostics.SshCertificate.Error(terms.Id, "it would end before it begins");
        }

        var content = new SshWire()
            .Text(Type)
            .Text(RandomNumberGenerator.GetBytes(NonceSize))
            .Text(KeyIn(hostKey, terms.Id))
            .LongNumber(terms.Serial)
            .Number(Host)
            .Text(terms.Id)
            .Text(Strings(terms.Names))
            .LongNumber((ulong)(terms.From?.ToUnixTimeSeconds() ?? 0))
            .LongNumber(terms.Until is { } until ? (ulong)until.ToUnixTimeSeconds() : ulong.MaxValue)
            .Text([]) // Critical options and extensions: hosts have none.
            .Text([])
            .Text([]) // Reserved.
            .Text(authority.PublicKey.Blob);
        var signature = authority.Sign(content.ToBytes());
        return $"{Type} {Convert.ToBase64String(content.Text(signature).ToBytes())}";
    }

    private static byte[] Strings(IEnumerable<string> values) =>
        values.Aggregate(new SshWire(), static (wire, value) => wire.Text(value)).ToBytes();

    /// <summary>The bytes of the point, which follow the type in the key's wire form.</summary>
    private static byte[] KeyIn(string line, string id)
    {
        var prefix = new SshWire().Text(SshPublicKey.Ed25519).Number(Ed25519.PublicKeySize).ToBytes();
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var blob = new byte[line.Length];
        return words.Length >= 2
            && words[0] == SshPublicKey.Ed25519
            && Convert.TryFromBase64String(words[1], blob, out var length)
            && length == prefix.Length + Ed25519.PublicKeySize
            && blob.AsSpan().StartsWith(prefix)
                ? blob[prefix.Length..length]
                : throw CredentialsDiagnostics.SshCertificate.Error(id, "the key of its host is not a line 'ssh-ed25519 AAAA…'");
    }
}
