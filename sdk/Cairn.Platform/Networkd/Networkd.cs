namespace Cairn.Platform;

/// <summary>The network manager of systemd. See systemd.network(5).</summary>
/// <example><c>linux.Networkd.Networks["lan"].MatchName.Add("en*"); linux.Networkd.Networks["lan"].Dhcp = DhcpMode.Yes;</c></example>
public sealed partial class Networkd : OptionSet
{
    /// <summary>Whether the machine's network is managed by it. Default: no.</summary>
    public partial bool Enable { get; set; }

    /// <summary>How networks are set up, by a name of your choice.</summary>
    [RowName("name"), KeyPattern(FileName)]
    public partial OptionTable<Network> Networks { get; }

    /// <summary>Virtual interfaces, by a name of your choice.</summary>
    [RowName("name"), KeyPattern(FileName)]
    public partial OptionTable<NetworkDevice> Devices { get; }

    /// <summary>Names and hardware settings of interfaces, by a name of your choice.</summary>
    [RowName("name"), KeyPattern(FileName)]
    public partial OptionTable<NetworkLink> Links { get; }

    private const string FileName = "[A-Za-z0-9][A-Za-z0-9_.-]*";
}
