using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Security;

namespace Cairn.Deployment.Ssh;

/// <summary>Decides whether a host is the machine: by what the fleet knows, then by known_hosts, then by what the user said of this very key.</summary>
/// <param name="machine">What errors call it.</param>
/// <param name="names">The names by which a certificate may name it.</param>
/// <param name="known">What is known of it.</param>
/// <param name="accepted">The fingerprint that the user accepts; null for none.</param>
/// <param name="clock">The time.</param>
internal sealed class HostKeyTrust(string machine, IReadOnlyList<string> names, IReadOnlyList<KnownHostKey> known, string? accepted, TimeProvider clock)
{
    private const string CertificateEnd = "-cert-v01@openssh.com";

    /// <summary>Asks for the kinds of keys first that something is known of: a host has several.</summary>
    internal void Prefer(ConnectionInfo information)
    {
        var hasAuthority = known.Any(static key => key.Mark == HostKeyMark.Authority);
        var types = known.Where(static key => key.Mark == HostKeyMark.Host).Select(static key => key.Type).ToHashSet(StringComparer.Ordinal);
        var algorithms = information.HostKeyAlgorithms.ToList();
        var ordered = algorithms
            .Where(algorithm => hasAuthority || !algorithm.Key.EndsWith(CertificateEnd, StringComparison.Ordinal))
            .OrderBy(algorithm => algorithm.Key.EndsWith(CertificateEnd, StringComparison.Ordinal) ? 0 : types.Contains(TypeOf(algorithm.Key)) ? 1 : 2)
            .ToList();
        information.HostKeyAlgorithms.Clear();
        foreach (var (name, make) in ordered)
        {
            information.HostKeyAlgorithms.Add(name, make);
        }
    }

    /// <summary>Judges a key.</summary>
    /// <returns>Why it is refused; null when it is the machine's.</returns>
    internal DeploymentException? Judge(HostKeyEventArgs shown) =>
        shown.Certificate is { } certificate ? Judge(certificate) : Judge(shown.HostKeyName, shown.HostKey);

    internal DeploymentException? Judge(string name, byte[] blob)
    {
        var fingerprint = KnownHostKey.FingerprintOf(blob);
        if (known.FirstOrDefault(key => key.Mark == HostKeyMark.Revoked && key.Is(blob)) is { } revoked)
        {
            return DeploymentDiagnostics.HostKeyRevoked.Error(machine, fingerprint, revoked.Source);
        }

        var hosts = known.Where(static key => key.Mark == HostKeyMark.Host).ToList();
        return hosts.Exists(key => key.Is(blob)) || accepted == fingerprint ? null
            : hosts.Find(key => key.Type == TypeOf(name)) is { } other ? DeploymentDiagnostics.HostKeyChanged.Error(machine, fingerprint, other.Source, other.Fingerprint)
            : DeploymentDiagnostics.HostKeyUnknown.Error(machine, fingerprint);
    }

    /// <summary>The library has checked that the certificate is signed by the authority that it names, and that the host has its key.</summary>
    private DeploymentException? Judge(Certificate certificate)
    {
        var authority = certificate.CertificateAuthorityKey;
        var now = clock.GetUtcNow();
        var isGood = certificate.Type == Certificate.CertificateType.Host
            && known.Any(key => key.Mark == HostKeyMark.Authority && key.Is(authority))
            && !known.Any(key => key.Mark == HostKeyMark.Revoked && key.Is(authority))
            && (certificate.ValidPrincipals.Count == 0 || certificate.ValidPrincipals.Any(principal => names.Contains(principal, StringComparer.OrdinalIgnoreCase)))
            && certificate.CriticalOptions.Count == 0
            && certificate.ValidAfterUnixSeconds <= (ulong)now.ToUnixTimeSeconds()
            && (ulong)now.ToUnixTimeSeconds() < certificate.ValidBeforeUnixSeconds;
        var key = KeyOf(certificate);
        return isGood && !known.Any(revoked => revoked.Mark == HostKeyMark.Revoked && revoked.Is(key)) ? null : Judge(TypeOf(certificate.Name), key);
    }

    private static byte[] KeyOf(Certificate certificate) => new KeyHostAlgorithm(TypeOf(certificate.Name), certificate.Key).Data;

    private static string TypeOf(string algorithm)
    {
        var plain = algorithm.EndsWith(CertificateEnd, StringComparison.Ordinal) ? algorithm[..^CertificateEnd.Length] : algorithm;
        return plain is "rsa-sha2-256" or "rsa-sha2-512" ? "ssh-rsa" : plain;
    }
}
