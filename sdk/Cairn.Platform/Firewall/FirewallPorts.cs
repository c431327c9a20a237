namespace Cairn.Platform;

/// <summary>Ports that a firewall lets through.</summary>
public abstract partial class FirewallPorts : OptionSet
{
    /// <summary>TCP ports that others may connect to.</summary>
    [Range(1, 65535)]
    public partial OptionSetOf<int> AllowedTcpPorts { get; set; }

    /// <summary>Ranges of TCP ports that others may connect to.</summary>
    [PortRange]
    public partial OptionSetOf<PortRange> AllowedTcpPortRanges { get; set; }

    /// <summary>UDP ports that others may send to.</summary>
    [Range(1, 65535)]
    public partial OptionSetOf<int> AllowedUdpPorts { get; set; }

    /// <summary>Ranges of UDP ports that others may send to.</summary>
    [PortRange]
    public partial OptionSetOf<PortRange> AllowedUdpPortRanges { get; set; }
}
