namespace Cairn.Platform;

/// <summary>The corner of a trackpad in which a click is a secondary click.</summary>
public enum TrackpadCorner
{
    /// <summary>None.</summary>
    Off,

    /// <summary>Bottom left.</summary>
    BottomLeft,

    /// <summary>Bottom right.</summary>
    BottomRight,
}
