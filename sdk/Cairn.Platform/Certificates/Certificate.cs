using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Cairn.Platform;

/// <summary>A certificate authority that the machine trusts beside those of its system; the row's key is its name.</summary>
public sealed partial class Certificate : OptionSet, IValidatableObject
{
    /// <summary>The certificate in PEM form: one certificate, no key.</summary>
    public partial string Pem { get; set; }

    /// <summary>Gets the SHA-256 of the certificate in lower-case hex.</summary>
    internal string Fingerprint
    {
        get
        {
            using var certificate = X509Certificate2.CreateFromPem(Pem);
            return Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            yield return new ValidationResult($"'{RowKey}' contains a private key. Give the certificate only; the store is readable by everyone.", [nameof(RowKey)]);
        }
        else if (!IsReadable())
        {
            yield return new ValidationResult($"'{RowKey}' is not a certificate in PEM form.", [nameof(Pem)]);
        }
    }

    private bool IsReadable()
    {
        try
        {
            return Fingerprint.Length > 0;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
