namespace Cairn.Platform;

/// <summary>A further table of nftables; the row's key is its name.</summary>
public sealed partial class FirewallTable : OptionSet
{
    /// <summary>What the table sees. Default: IPv4 and IPv6.</summary>
    [Default(FirewallFamily.Inet)]
    public partial FirewallFamily Family { get; set; }

    /// <summary>Chains, sets and rules, as they stand between the braces of the table.</summary>
    public partial OptionLines Content { get; set; }
}
