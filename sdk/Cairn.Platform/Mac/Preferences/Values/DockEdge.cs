namespace Cairn.Platform;

/// <summary>The edge of the screen that the Dock stands at.</summary>
public enum DockEdge
{
    /// <summary>The lower edge.</summary>
    Bottom,

    /// <summary>The left edge.</summary>
    Left,

    /// <summary>The right edge.</summary>
    Right,
}
