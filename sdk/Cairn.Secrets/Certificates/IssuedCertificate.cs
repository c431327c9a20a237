using System.Security.Cryptography;

namespace Cairn.Secrets.Certificates;

/// <summary>A service's certificate with its private key.</summary>
public sealed class IssuedCertificate : IDisposable
{
    internal IssuedCertificate(string certificatePem, SecretBytes keyPem)
    {
        CertificatePem = certificatePem;
        KeyPem = keyPem;
    }

    /// <summary>The certificate in PEM.</summary>
    public string CertificatePem { get; }

    /// <summary>The private key, PKCS #8 in PEM; it lives as long as this.</summary>
    public SecretBytes KeyPem { get; }

    /// <inheritdoc/>
    public void Dispose() => KeyPem.Dispose();

    internal static SecretBytes PemOf(ECDsa key)
    {
        var der = key.ExportPkcs8PrivateKey();
        var text = GC.AllocateUninitializedArray<char>(PemEncoding.GetEncodedSize("PRIVATE KEY".Length, der.Length) + 1, pinned: true);
        try
        {
            PemEncoding.TryWrite("PRIVATE KEY", der, text, out _);
            text[^1] = '\n';
            return SecretBytes.FromText(text);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(der);
            Array.Clear(text);
        }
    }
}
