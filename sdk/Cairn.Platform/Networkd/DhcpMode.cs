namespace Cairn.Platform;

/// <summary>Which addresses a machine gets from the network.</summary>
public enum DhcpMode
{
    /// <summary>None.</summary>
    No,

    /// <summary>IPv4 and IPv6.</summary>
    Yes,

    /// <summary>IPv4.</summary>
    Ipv4,

    /// <summary>IPv6.</summary>
    Ipv6,
}
