namespace Cairn.ZeroTier;

/// <summary>The machine that decides who is in the network.</summary>
public sealed partial class ControllerSettings : OptionSet
{
    /// <summary>Whether the controller removes members that nobody declares. Default: no; they keep their access until it is taken by hand.</summary>
    public partial bool RemoveOthers { get; set; }

    /// <summary>Whether the machine's firewall lets everything through that comes from the network. Default: no.</summary>
    public partial bool TrustNetwork { get; set; }
}
