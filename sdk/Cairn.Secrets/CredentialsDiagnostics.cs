namespace Cairn.Secrets;

/// <summary>Lists every diagnostic about keys, passwords and certificates that are made or read here.</summary>
public static class CredentialsDiagnostics
{
    internal static readonly SecretsDiagnostic SshKey = new(
        "CAIRN4040", "'{0}' is not an SSH key that can sign: {1}.",
        "Give a private key of type ed25519 without a passphrase, as `ssh-keygen -t ed25519 -N ''` writes it.");

    internal static readonly SecretsDiagnostic SshCertificate = new(
        "CAIRN4041", "'{0}' gets no SSH certificate: {1}.",
        "A certificate needs the host's public key of type ed25519, at least one name, and an end after its beginning.");

    internal static readonly SecretsDiagnostic Password = new(
        "CAIRN4042", "'{0}' has a password that cannot be used: {1}.",
        "Give one line of 1 to 512 bytes.");

    internal static readonly SecretsDiagnostic WireGuardKey = new(
        "CAIRN4043", "'{0}' is not a private key of WireGuard.",
        "Give 32 bytes in base64, as `wg genkey` prints them.");

    internal static readonly SecretsDiagnostic Wifi = new(
        "CAIRN4044", "'{0}' cannot be a wireless network with a passphrase: {1}.",
        "Give the name (SSID) and the passphrase as the access point has them.");

    internal static readonly SecretsDiagnostic ZeroTierIdentity = new(
        "CAIRN4045", "'{0}' is not an identity of ZeroTier: {1}.",
        "An identity is '<address>:0:<public key>', and ':<private key>' when it is secret, as `zerotier-idtool generate` writes it.");

    internal static readonly SecretsDiagnostic Authority = new(
        "CAIRN4046", "'{0}' is not a certificate authority that can sign: {1}.",
        "Give the certificate and the private key in PEM, both of the same authority, on the curve P-256.");

    internal static readonly SecretsDiagnostic Certificate = new(
        "CAIRN4047", "'{0}' gets no certificate: {1}.",
        "A certificate needs at least one DNS name or IP address, and an end after its beginning and not after its authority's.");

    /// <summary>All diagnostics, by id.</summary>
    public static IReadOnlyList<SecretsDiagnostic> All { get; } =
        [SshKey, SshCertificate, Password, WireGuardKey, Wifi, ZeroTierIdentity, Authority, Certificate];
}
