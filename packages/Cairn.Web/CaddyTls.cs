namespace Cairn.Web;

/// <summary>Where the certificate of a site comes from.</summary>
public enum CaddyTls
{
    /// <summary>From a public authority, for names that it can reach.</summary>
    Automatic,

    /// <summary>From Caddy's own authority, which clients have to trust.</summary>
    Internal,

    /// <summary>From the fleet's authority, as a generated value: machines with <see cref="FleetTrust"/> trust it.</summary>
    Fleet,

    /// <summary>Nowhere: the site speaks plain HTTP.</summary>
    Off,
}
