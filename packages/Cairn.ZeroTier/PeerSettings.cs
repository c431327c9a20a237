namespace Cairn.ZeroTier;

/// <summary>A machine that joins the network.</summary>
public sealed partial class PeerSettings : OptionSet
{
    /// <summary>
    /// The node of a machine that keeps the identity which it has: ten digits of hex, which <c>zerotier-cli info</c> shows. Default: null; the identity
    /// is generated. In a network that existed before (<see cref="ZeroTier.NetworkId"/>), a machine without a node joins, but has to be let in by hand,
    /// and no other machine knows its address.
    /// </summary>
    [RegularExpression(MeshAddress.NodePattern, ErrorMessage = "must be the id of a node: 10 digits of lower-case hex")]
    public partial string? NodeId { get; set; }

    /// <summary>Whether the machine's firewall lets everything through that comes from the network. Default: no. Ignored on a Mac.</summary>
    public partial bool TrustNetwork { get; set; }
}
