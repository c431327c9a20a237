namespace Cairn.Platform;

/// <summary>The animation of a window that is minimized.</summary>
public enum MinimizeEffect
{
    /// <summary>Poured into the Dock.</summary>
    Genie,

    /// <summary>Sucked into the Dock.</summary>
    Suck,

    /// <summary>Shrunk into the Dock.</summary>
    Scale,
}
