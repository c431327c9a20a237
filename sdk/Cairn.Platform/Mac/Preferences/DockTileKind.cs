namespace Cairn.Platform;

/// <summary>What is pinned to the Dock.</summary>
public enum DockTileKind
{
    /// <summary>An app.</summary>
    App,

    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A gap as wide as an icon.</summary>
    Spacer,

    /// <summary>A gap half as wide as an icon.</summary>
    SmallSpacer,
}
