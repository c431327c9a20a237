namespace Cairn.Platform;

/// <summary>How interfaces that match are set up.</summary>
public sealed partial class Network : NetworkFile
{
    /// <summary>Names of interfaces, in which <c>*</c> stands for anything.</summary>
    [RegularExpression("!?[A-Za-z0-9_.:*?\\[\\]-]+", ErrorMessage = "must be the name of a network interface or a pattern of names")]
    public partial OptionList<string> MatchName { get; set; }

    /// <summary>Hardware addresses of interfaces.</summary>
    [RegularExpression("[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}", ErrorMessage = "must be a hardware address, as 52:54:00:12:34:56")]
    public partial OptionList<string> MatchMacAddress { get; set; }

    /// <summary>What the machine gets by DHCP. Default: nothing.</summary>
    public partial DhcpMode? Dhcp { get; set; }

    /// <summary>Addresses of the interface with the length of their network, as <c>192.168.1.10/24</c>.</summary>
    [Cidr]
    public partial OptionList<string> Addresses { get; set; }

    /// <summary>Addresses of the routers to everywhere else.</summary>
    [IpAddress]
    public partial OptionList<string> Gateways { get; set; }

    /// <summary>Servers that look up names, as <c>9.9.9.9</c>.</summary>
    public partial OptionList<string> Dns { get; set; }

    /// <summary>Domains to try for names without dots; with <c>~</c> in front, domains whose names this network's servers answer.</summary>
    public partial OptionList<string> Domains { get; set; }

    /// <summary>Routes, by destination with the length of its network.</summary>
    [RowName("destination")]
    public partial OptionTable<NetworkRoute> Routes { get; }

    /// <summary>The largest packet. Default: the interface's.</summary>
    [Range(68, 65535)]
    public partial int? Mtu { get; set; }

    /// <summary>Whether routers may tell the interface its IPv6 network. Default: yes, unless the machine forwards.</summary>
    public partial bool? AcceptRouterAdvertisements { get; set; }

    /// <summary>Whether the machine is only online with this network. Default: yes.</summary>
    public partial bool? RequiredForOnline { get; set; }

    internal override string Suffix => ".network";

    /// <inheritdoc/>
    public override IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var result in base.Validate(validationContext))
        {
            yield return result;
        }

        if (MatchName.Count + MatchMacAddress.Count == 0 && !Extra.Entries.ContainsKey("Match"))
        {
            yield return new ValidationResult($"'{RowKey}' would apply to every interface. Set MatchName or MatchMacAddress.", [nameof(MatchName)]);
        }
    }

    internal override IEnumerable<(string Name, IReadOnlyList<Directive> Directives)> Typed()
    {
        var (match, link, network) = (new DirectiveList(), new DirectiveList(), new DirectiveList());
        match.AddJoined("Name", MatchName, MatchName.Count > 0);
        match.AddJoined("MACAddress", MatchMacAddress, MatchMacAddress.Count > 0);
        link.Add("MTUBytes", Mtu);
        link.Add("RequiredForOnline", RequiredForOnline);
        network.Add("DHCP", Dhcp);
        network.AddEach("Address", Addresses);
        network.AddEach("Gateway", Gateways);
        network.AddEach("DNS", Dns);
        network.AddJoined("Domains", Domains, Domains.Count > 0);
        network.Add("IPv6AcceptRA", AcceptRouterAdvertisements);
        return
        [
            ("Match", match.Directives),
            ("Link", link.Directives),
            ("Network", network.Directives),
            .. Routes.Select(static route => ("Route", route.Value.Directives())),
        ];
    }
}
