namespace Cairn.Platform;

/// <summary>The kind of work a launchd job does.</summary>
public enum LaunchdProcessType
{
    /// <summary>Work that nobody waits for: CPU and I/O are limited.</summary>
    Background,

    /// <summary>Work as usual, with light limits.</summary>
    Standard,

    /// <summary>Background work, and as an app while one that a person uses waits for it.</summary>
    Adaptive,

    /// <summary>Work as in an app that a person uses: no limits.</summary>
    Interactive,
}
