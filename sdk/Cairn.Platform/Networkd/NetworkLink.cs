namespace Cairn.Platform;

/// <summary>The name and the hardware settings of an interface. See systemd.link(5).</summary>
public sealed partial class NetworkLink : NetworkFile
{
    /// <summary>Hardware addresses of the interfaces that it is about.</summary>
    [RegularExpression("[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}", ErrorMessage = "must be a hardware address, as 52:54:00:12:34:56")]
    public partial OptionList<string> MatchMacAddress { get; set; }

    /// <summary>The name that the interface gets. Default: the distribution's.</summary>
    [RegularExpression("[A-Za-z0-9_.-]{1,15}", ErrorMessage = "must be the name of a network interface of at most 15 characters")]
    public partial string? InterfaceName { get; set; }

    internal override string Suffix => ".link";

    internal override IEnumerable<(string Name, IReadOnlyList<Directive> Directives)> Typed()
    {
        var (match, link) = (new DirectiveList(), new DirectiveList());
        match.AddJoined("MACAddress", MatchMacAddress, MatchMacAddress.Count > 0);
        link.Add("Name", InterfaceName);
        return [("Match", match.Directives), ("Link", link.Directives)];
    }
}
