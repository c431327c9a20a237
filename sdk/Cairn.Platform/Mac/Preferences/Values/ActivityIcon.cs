namespace Cairn.Platform;

/// <summary>What the icon of Activity Monitor shows.</summary>
public enum ActivityIcon
{
    /// <summary>The app's icon.</summary>
    App,

    /// <summary>Network use.</summary>
    Network,

    /// <summary>Disk activity.</summary>
    Disk,

    /// <summary>CPU use.</summary>
    Cpu,

    /// <summary>The history of CPU use.</summary>
    CpuHistory,
}
