namespace Cairn.Networks;

/// <summary>A machine in a network of WireGuard.</summary>
public sealed partial class WireGuardPeer : OptionSet
{
    /// <summary>The machine's address in the network.</summary>
    /// <example><c>10.77.0.1</c></example>
    [IpAddress]
    public partial string Address { get; set; }

    /// <summary>The host name or the address where others reach the machine. Default: none; then it reaches those that have one.</summary>
    [RegularExpression("[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:]+\\]", ErrorMessage = "must be a host name or an IP address, with brackets around one with colons and without a port")]
    public partial string? Endpoint { get; set; }

    /// <summary>Further networks that are reached through the machine, as <c>192.168.1.0/24</c>.</summary>
    [Cidr]
    public partial OptionSetOf<string> Routes { get; set; }

    /// <summary>After how many seconds of silence the machine says that it is there, which keeps its router's way back open. Default: never.</summary>
    [Range(1, 65535)]
    public partial int? KeepAlive { get; set; }
}
