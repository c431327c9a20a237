using System.Globalization;
using Cairn.Secrets.Certificates;

namespace Cairn.Credentials;

/// <summary>A key and a certificate for TLS, signed by <see cref="TlsAuthority"/>; the generator's key tells which service they are of.</summary>
/// <example><c>var tls = linux.Vars.Use(new TlsCertificate { Key = "chat", Names = ["chat.zt"] });</c></example>
public sealed class TlsCertificate : Generator
{
    /// <summary>The most that Apple's systems accept.</summary>
    private const int MaxDays = 825;

    /// <summary>Gets the DNS names and IP addresses of the service. When they change, the certificate is made anew.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Gets how long the certificate is good for, in days from when it is made. Default: 825.</summary>
    public int Days { get; init; } = MaxDays;

    /// <summary>Gets the authority.</summary>
    public Dependency<TlsAuthority> Authority { get; } = new();

    /// <summary>Gets the private key in PEM.</summary>
    public SecretFile PrivateKey { get; } = new("key.pem");

    /// <summary>Gets the certificate in PEM.</summary>
    public PublicFile Certificate { get; } = new("certificate.pem") { IsCertificate = true };

    /// <inheritdoc/>
    protected override string? Validation => string.Create(CultureInfo.InvariantCulture, $"{string.Join('\n', Names)}\n{Days} days");

    /// <inheritdoc/>
    protected override void Generate(GeneratorContext context)
    {
        var now = context.Clock.GetUtcNow();
        using var authority = CertificateAuthority.Parse(
            context.Read(Authority.Generator.Certificate), context.Read(Authority.Generator.PrivateKey), Authority.Generator.Name);
        using var issued = authority.Issue(new CertificateTerms(Names, now, now.AddDays(Days)));
        context.Write(PrivateKey, issued.KeyPem);
        context.Write(Certificate, issued.CertificatePem);
    }
}
