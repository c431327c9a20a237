namespace Cairn.Platform;

/// <summary>A socket that starts a service when somebody connects; the row's key is its name without <c>.socket</c>.</summary>
public sealed partial class SocketUnit : SystemdUnit
{
    /// <summary>The <c>[Socket]</c> section.</summary>
    public partial SocketSection Socket { get; }

    internal override string Suffix => ".socket";

    internal override SystemdSection? OwnSection => Socket;

    internal override string? Missing => 
        Socket.ListenStream.Count + Socket.ListenDatagram.Count + Socket.ListenSequentialPacket.Count + Socket.ListenFIFO.Count
            + Socket.ListenNetlink.Count > 0
        || HasExtra("ListenSpecial", "ListenMessageQueue", "ListenUSBFunction") ? null : "Socket.ListenStream or other Listen…";
}
