namespace Cairn.Platform;

/// <summary>The <c>[Socket]</c> section: what to listen on for a service that starts on demand. See systemd.socket(5).</summary>
public sealed partial class SocketSection : SystemdSection
{
    /// <summary>Stream sockets: a port, <c>address:port</c>, or a path. In a drop-in they replace those of the distribution.</summary>
    public partial OptionList<string> ListenStream { get; set; }

    /// <summary>Datagram sockets: a port, <c>address:port</c>, or a path.</summary>
    public partial OptionList<string> ListenDatagram { get; set; }

    /// <summary>Sequential packet sockets: a path.</summary>
    public partial OptionList<string> ListenSequentialPacket { get; set; }

    /// <summary>Named pipes.</summary>
    public partial OptionList<string> ListenFIFO { get; set; }

    /// <summary>Netlink families.</summary>
    public partial OptionList<string> ListenNetlink { get; set; }

    /// <summary>Whether each connection gets an instance of its own of a template service. Default: no.</summary>
    public partial bool? Accept { get; set; }

    /// <summary>The service to start. Default: the one with the socket's name.</summary>
    [RegularExpression(UnitNames.Pattern, ErrorMessage = UnitNames.Rule)]
    public partial string? Service { get; set; }

    /// <summary>The user who owns a socket in the file system. Default: root.</summary>
    [RegularExpression(AccountNames.NameOrNumber, ErrorMessage = AccountNames.Rule)]
    public partial string? SocketUser { get; set; }

    /// <summary>The group of a socket in the file system. Default: the user's.</summary>
    [RegularExpression(AccountNames.NameOrNumber, ErrorMessage = AccountNames.Rule)]
    public partial string? SocketGroup { get; set; }

    /// <summary>The permissions of a socket in the file system. Default: 0666.</summary>
    public partial UnixFileMode? SocketMode { get; set; }

    /// <summary>The permissions of directories that are made for it. Default: 0755.</summary>
    public partial UnixFileMode? DirectoryMode { get; set; }

    /// <summary>Whether an IPv6 socket takes IPv4 too: <c>default</c>, <c>both</c> or <c>ipv6-only</c>.</summary>
    [AllowedValues(null, "default", "both", "ipv6-only")]
    public partial string? BindIPv6Only { get; set; }

    /// <summary>Whether it can listen on an address that is not there yet. Default: no.</summary>
    public partial bool? FreeBind { get; set; }

    /// <summary>Whether several sockets may share a port. Default: no.</summary>
    public partial bool? ReusePort { get; set; }

    /// <summary>How many connections may wait.</summary>
    [Range(0, int.MaxValue)]
    public partial int? Backlog { get; set; }

    /// <summary>How many connections may be served at once, with <see cref="Accept"/>. Default: 64.</summary>
    [Range(0, int.MaxValue)]
    public partial int? MaxConnections { get; set; }

    /// <summary>Whether sockets and pipes in the file system go when the unit stops. Default: no.</summary>
    public partial bool? RemoveOnStop { get; set; }

    /// <summary>What the service calls the socket. Default: the unit's name.</summary>
    public partial string? FileDescriptorName { get; set; }

    internal override string Name => "Socket";

    internal override void Write(DirectiveList to)
    {
        to.AddCommands(nameof(ListenStream), ListenStream);
        to.AddCommands(nameof(ListenDatagram), ListenDatagram);
        to.AddCommands(nameof(ListenSequentialPacket), ListenSequentialPacket);
        to.AddCommands(nameof(ListenFIFO), ListenFIFO);
        to.AddCommands(nameof(ListenNetlink), ListenNetlink);
        to.Add(nameof(Accept), Accept);
        to.Add(nameof(Service), Service);
        to.Add(nameof(SocketUser), SocketUser);
        to.Add(nameof(SocketGroup), SocketGroup);
        to.Add(nameof(SocketMode), SocketMode);
        to.Add(nameof(DirectoryMode), DirectoryMode);
        to.Add(nameof(BindIPv6Only), BindIPv6Only);
        to.Add(nameof(FreeBind), FreeBind);
        to.Add(nameof(ReusePort), ReusePort);
        to.Add(nameof(Backlog), Backlog);
        to.Add(nameof(MaxConnections), MaxConnections);
        to.Add(nameof(RemoveOnStop), RemoveOnStop);
        to.Add(nameof(FileDescriptorName), FileDescriptorName);
    }
}
