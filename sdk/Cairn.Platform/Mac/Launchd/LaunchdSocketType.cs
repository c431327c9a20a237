namespace Cairn.Platform;

/// <summary>A kind of socket.</summary>
public enum LaunchdSocketType
{
    /// <summary>A stream, as TCP.</summary>
    Stream,

    /// <summary>Datagrams, as UDP.</summary>
    Datagram,

    /// <summary>Packets in order.</summary>
    SequencedPacket,
}
