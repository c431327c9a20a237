namespace Cairn.Platform;

/// <summary>A virtual interface: a bridge, a VLAN, a tunnel. See systemd.netdev(5).</summary>
public sealed partial class NetworkDevice : NetworkFile
{
    /// <summary>The kind, as <c>bridge</c>, <c>vlan</c> or <c>wireguard</c>.</summary>
    [RegularExpression("[a-z0-9]+", ErrorMessage = "must be a kind of virtual interface, as bridge")]
    public partial string Kind { get; set; }

    /// <summary>The name of the interface. Default: the row's key.</summary>
    [DefaultFrom(nameof(UsualName), Text = "the row's key")]
    [RegularExpression("[A-Za-z0-9_.-]{1,15}", ErrorMessage = "must be the name of a network interface of at most 15 characters")]
    public partial string Name { get; set; }

    internal override string Suffix => ".netdev";

    private string UsualName => RowKey;

    internal override IEnumerable<(string Name, IReadOnlyList<Directive> Directives)> Typed() =>
        [("NetDev", [new Directive("Name", Name), new Directive("Kind", Kind)])];
}
