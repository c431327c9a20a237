namespace Cairn.Platform;

/// <summary>Asks for what makes Debian's bundle of certificate authorities where the machine trusts one of its own.</summary>
public sealed class CertificatePackages : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        if (target.Certificates.Count > 0)
        {
            target.Apt.Packages.Add("ca-certificates");
        }
    }
}
