namespace Cairn.Platform;

/// <summary>A socket that launchd opens for a job.</summary>
public sealed partial class LaunchdSocket : OptionSet
{
    /// <summary>
    /// The name by which the job collects the socket; rows with one name become an array. Default: the name in the table.
    /// </summary>
    [DefaultFrom(nameof(NameDefault), Text = "<name>")]
    public partial string Name { get; set; }

    /// <summary>The kind of socket. launchd's own: a stream.</summary>
    public partial LaunchdSocketType? SockType { get; set; }

    /// <summary>Whether launchd listens; otherwise it connects. launchd's own: true.</summary>
    public partial bool? SockPassive { get; set; }

    /// <summary>The host or address to listen on or to connect to. Unset: any address. Example: <c>127.0.0.1</c>.</summary>
    public partial string? SockNodeName { get; set; }

    /// <summary>
    /// The port, as a number or a name of <c>/etc/services</c>. Example: <c>8080</c>. Not together with
    /// <see cref="SockPathName"/>.
    /// </summary>
    public partial string? SockServiceName { get; set; }

    /// <summary>The address family. Unset: as the address or the path suggests.</summary>
    public partial LaunchdSocketFamily? SockFamily { get; set; }

    /// <summary>The protocol. Unset: as the kind of socket suggests.</summary>
    public partial LaunchdSocketProtocol? SockProtocol { get; set; }

    /// <summary>The path of a Unix socket. Not together with <see cref="SockServiceName"/>.</summary>
    [AbsolutePath]
    public partial string? SockPathName { get; set; }

    /// <summary>The mode of the Unix socket. Ignored unless <see cref="SockPathName"/> is set.</summary>
    public partial UnixFileMode? SockPathMode { get; set; }

    /// <summary>The uid that owns the Unix socket. Ignored unless <see cref="SockPathName"/> is set.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "must not be negative")]
    public partial int? SockPathOwner { get; set; }

    /// <summary>The gid that owns the Unix socket. Ignored unless <see cref="SockPathName"/> is set.</summary>
    [Range(0, int.MaxValue, ErrorMessage = "must not be negative")]
    public partial int? SockPathGroup { get; set; }

    /// <summary>
    /// The environment variable that gets the path of a Unix socket which launchd makes in a private place. Not together with
    /// <see cref="SockPathName"/>.
    /// </summary>
    public partial string? SecureSocketWithKey { get; set; }

    /// <summary>
    /// Whether the socket is announced over Bonjour by its service's name. Not together with <see cref="BonjourNames"/>.
    /// </summary>
    public partial bool? Bonjour { get; set; }

    /// <summary>The names by which the socket is announced over Bonjour.</summary>
    public partial OptionSetOf<string> BonjourNames { get; set; }

    /// <summary>The multicast group that a datagram socket joins. An address needs <see cref="SockFamily"/>.</summary>
    public partial string? MulticastGroup { get; set; }

    private string NameDefault => RowKey;
}
