using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Cairn.Secrets.Certificates;

/// <summary>An authority that signs the certificates of a fleet's services, for TLS between machines that trust it (RFC 5280, ECDSA on P-256).</summary>
public sealed class CertificateAuthority : IDisposable
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const int SerialSize = 16;
    private readonly X509Certificate2 certificate;

    private CertificateAuthority(X509Certificate2 certificate) => this.certificate = certificate;

    /// <summary>The certificate in PEM: what others have to trust.</summary>
    public string CertificatePem => certificate.ExportCertificatePem() + "\n";

    /// <summary>When it ends to be good.</summary>
    public DateTimeOffset Until => new(certificate.NotAfter);

    /// <summary>Makes an authority with a key of its own, which signs certificates of services but no further authorities.</summary>
    /// <param name="name">Its name, which people see.</param>
    /// <param name="from">When it begins to be good.</param>
    /// <param name="until">When it ends.</param>
    /// <returns>The authority.</returns>
    public static CertificateAuthority Create(string name, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(NameOf(name), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: true, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return new(request.CreateSelfSigned(from, until));
    }

    /// <summary>Reads an authority.</summary>
    /// <param name="certificatePem">Its certificate in PEM.</param>
    /// <param name="keyPem">Its private key in PEM.</param>
    /// <param name="place">Where it is from, for messages.</param>
    /// <returns>The authority.</returns>
    /// <exception cref="SecretsException">It is something else, or the key is not that of the certificate.</exception>
    public static CertificateAuthority Parse(string certificatePem, SecretBytes keyPem, string place)
    {
        var text = GC.AllocateUninitializedArray<char>(Encoding.UTF8.GetCharCount(keyPem.Span), pinned: true);
        Encoding.UTF8.GetChars(keyPem.Span, text);
        try
        {
            var read = X509Certificate2.CreateFromPem(certificatePem, text);
            if (read.Extensions.OfType<X509BasicConstraintsExtension>().Any(static extension => extension.CertificateAuthority))
            {
                return new(read);
            }

            read.Dispose();
            throw CredentialsDiagnostics.Authority.Error(place, "its certificate is not one of an authority");
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            // The cause may quote what it read, so it is not passed on.
            throw CredentialsDiagnostics.Authority.Error(place, "its certificate and its key cannot be read together");
        }
        finally
        {
            Array.Clear(text);
        }
    }

    /// <summary>Gives the private key.</summary>
    /// <returns>PKCS #8 in PEM.</returns>
    public SecretBytes ToKeyPem() => IssuedCertificate.PemOf(certificate.GetECDsaPrivateKey()!);

    /// <summary>Makes a key and a certificate for a service.</summary>
    /// <param name="terms">The names of the service, and how long they are good for.</param>
    /// <returns>Both.</returns>
    /// <exception cref="SecretsException">There is no name, or the time does not fit the authority's.</exception>
    public IssuedCertificate Issue(CertificateTerms terms)
    {
        Require(terms.Names.Count > 0, terms, "it has no names");
        Require(terms.From < terms.Until, terms, "it would end before it begins");
        Require(terms.Until <= Until, terms, $"it would end after its authority, which ends on {Until.UtcDateTime:yyyy-MM-dd}");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(NameOf(terms.Names[0]), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: false, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(ServerAuthentication), new Oid(ClientAuthentication)], critical: false));
        request.CertificateExtensions.Add(terms.ToExtension());
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(certificate, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        var first = new DateTimeOffset(certificate.NotBefore);
        using var signed = request.Create(certificate, terms.From < first ? first : terms.From, terms.Until, RandomNumberGenerator.GetBytes(SerialSize));
        return new(signed.ExportCertificatePem() + "\n", IssuedCertificate.PemOf(key));
    }

    /// <inheritdoc/>
    public void Dispose() => certificate.Dispose();

    private static X500DistinguishedName NameOf(string name)
    {
        var builder = new X500DistinguishedNameBuilder();
        builder.AddCommonName(name.Length <= 64 ? name : name[..64]); // The most that the standard allows; clients look at the other names.
        return builder.Build();
    }

    private static void Require(bool isGood, CertificateTerms terms, string reason)
    {
        if (!isGood)
        {
            throw CredentialsDiagnostics.Certificate.Error(terms.Names.Count > 0 ? terms.Names[0] : "", reason);
        }
    }
}
