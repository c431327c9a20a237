namespace Cairn.Platform;

/// <summary>When a new document opens as a tab.</summary>
public enum WindowTabbing
{
    /// <summary>Only on request.</summary>
    Manual,

    /// <summary>Always.</summary>
    Always,

    /// <summary>In full screen.</summary>
    FullScreen,
}
