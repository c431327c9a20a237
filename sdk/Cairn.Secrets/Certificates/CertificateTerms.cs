using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Cairn.Secrets.Certificates;

/// <summary>What a certificate says of its service.</summary>
/// <param name="Names">DNS names, which may begin with <c>*.</c>, and IP addresses. The first names the certificate.</param>
/// <param name="From">When it begins to be good.</param>
/// <param name="Until">When it ends.</param>
public sealed record CertificateTerms(IReadOnlyList<string> Names, DateTimeOffset From, DateTimeOffset Until)
{
    internal X509Extension ToExtension()
    {
        var builder = new SubjectAlternativeNameBuilder();
        foreach (var name in Names)
        {
            if (IPAddress.TryParse(name, out var address))
            {
                builder.AddIpAddress(address);
            }
            else
            {
                builder.AddDnsName(name);
            }
        }

        return builder.Build();
    }
}
