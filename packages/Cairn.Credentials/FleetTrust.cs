namespace Cairn.Credentials;

/// <summary>Makes the programs of a machine trust the certificates of the fleet's own authority (<see cref="TlsAuthority"/>).</summary>
public sealed partial class FleetTrust : Feature, IModule<Host>
{
    /// <inheritdoc/>
    public void Configure(Host target)
    {
        var certificate = target.Vars.Use<TlsAuthority>().Certificate;
        var pem = certificate.Value; // Also while it does not exist: the build then says how to make it.
        if (certificate.Exists)
        {
            target.Certificates["fleet"].Pem = pem;
        }
    }
}
