namespace Cairn.Platform;

/// <summary>Which packets a table of nftables sees.</summary>
public enum FirewallFamily
{
    /// <summary>IPv4 and IPv6.</summary>
    Inet,

    /// <summary>IPv4.</summary>
    Ip,

    /// <summary>IPv6.</summary>
    Ip6,

    /// <summary>ARP.</summary>
    Arp,

    /// <summary>Those that a bridge forwards.</summary>
    Bridge,

    /// <summary>Those of one interface, as early as possible.</summary>
    Netdev,
}
