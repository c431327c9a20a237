using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Cairn.Platform.Tests.Support;

/// <summary>A certificate made for a test.</summary>
internal static class TestCertificate
{
    internal static string Pem()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Internal", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return certificate.ExportCertificatePem() + "\n";
    }
}
