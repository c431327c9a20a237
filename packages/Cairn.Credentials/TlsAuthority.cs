using Cairn.Secrets.Certificates;

namespace Cairn.Credentials;

/// <summary>The authority that certifies the fleet's services for TLS. Its private key stays with the admins.</summary>
public sealed class TlsAuthority : Generator
{
    private const int Years = 10;

    /// <inheritdoc/>
    public override bool IsShared => true;

    /// <summary>Gets the private key in PEM, which no machine gets.</summary>
    public SecretFile PrivateKey { get; } = new("key.pem") { Deploy = false };

    /// <summary>Gets the certificate in PEM, which machines with <see cref="FleetTrust"/> trust. It is good for ten years.</summary>
    public PublicFile Certificate { get; } = new("certificate.pem") { IsCertificate = true };

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        var now = context.Clock.GetUtcNow();
        using var authority = CertificateAuthority.Create("Fleet authority", now, now.AddYears(Years));
        using var key = authority.ToKeyPem();
        context.Write(PrivateKey, key);
        context.Write(Certificate, authority.CertificatePem);
    }
}
