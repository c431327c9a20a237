namespace Cairn.Platform;

/// <summary>A protocol of the network.</summary>
public enum LaunchdSocketProtocol
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,
}
