namespace Cairn.ZeroTier;

/// <summary>A member that is no machine of the fleet, a phone for example; the row's key is its name.</summary>
public sealed partial class ExternalMember : OptionSet
{
    /// <summary>The member's node: ten digits of hex.</summary>
    [RegularExpression(MeshAddress.NodePattern, ErrorMessage = "must be the id of a node: 10 digits of lower-case hex")]
    public partial string NodeId { get; set; }
}
