using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Stage Manager, tiling and what a click on the desktop does.</summary>
/// <remarks>They take effect at once. What is unset is not written.</remarks>
public sealed partial class WindowManagerPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>Whether Stage Manager is on. macOS's own: false.</summary>
    /// <remarks>Written as <c>GloballyEnabled</c>.</remarks>
    public partial bool? StageManager { get; set; }

    /// <summary>
    /// Whether the strip of recent apps hides. Ignored unless <see cref="StageManager"/> is on. macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>AutoHide</c>.</remarks>
    public partial bool? StageStripAutohide { get; set; }

    /// <summary>
    /// Whether all windows of an app appear at once rather than one by one. Ignored unless <see cref="StageManager"/> is on.
    /// </summary>
    /// <remarks>Written as <c>AppWindowGroupingBehavior</c>.</remarks>
    public partial bool? StageAllAppWindows { get; set; }

    /// <summary>Whether a click on the wallpaper always shows the desktop, not only in Stage Manager. macOS's own: true.</summary>
    /// <remarks>Written as <c>EnableStandardClickToShowDesktop</c>.</remarks>
    public partial bool? ClickShowsDesktop { get; set; }

    /// <summary>Whether items on the desktop are hidden.</summary>
    /// <remarks>Written as <c>StandardHideDesktopIcons</c>.</remarks>
    public partial bool? HideDesktopIcons { get; set; }

    /// <summary>Whether items on the desktop are hidden in Stage Manager.</summary>
    /// <remarks>Written as <c>HideDesktop</c>.</remarks>
    public partial bool? StageHideDesktopIcons { get; set; }

    /// <summary>Whether widgets on the desktop are hidden.</summary>
    /// <remarks>Written as <c>StandardHideWidgets</c>.</remarks>
    public partial bool? HideWidgets { get; set; }

    /// <summary>Whether widgets on the desktop are hidden in Stage Manager.</summary>
    /// <remarks>Written as <c>StageManagerHideWidgets</c>.</remarks>
    public partial bool? StageHideWidgets { get; set; }

    /// <summary>Whether a window dragged to the edge of the screen is tiled. macOS's own: true.</summary>
    /// <remarks>Written as <c>EnableTilingByEdgeDrag</c>.</remarks>
    public partial bool? TileByEdgeDrag { get; set; }

    /// <summary>Whether a window dragged to the menu bar fills the screen. macOS's own: true.</summary>
    /// <remarks>Written as <c>EnableTopTilingByEdgeDrag</c>.</remarks>
    public partial bool? FillByTopDrag { get; set; }

    /// <summary>Whether holding Option tiles a window that is dragged. macOS's own: true.</summary>
    /// <remarks>Written as <c>EnableTilingOptionAccelerator</c>.</remarks>
    public partial bool? TileWithOption { get; set; }

    /// <summary>Whether tiled windows have gaps between them. macOS's own: true.</summary>
    /// <remarks>Written as <c>EnableTiledWindowMargins</c>.</remarks>
    public partial bool? TiledWindowMargins { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.WindowManager")
        {
            { "GloballyEnabled", StageManager },
            { "AutoHide", StageStripAutohide },
            { "AppWindowGroupingBehavior", StageAllAppWindows },
            { "EnableStandardClickToShowDesktop", ClickShowsDesktop },
            { "StandardHideDesktopIcons", HideDesktopIcons },
            { "HideDesktop", StageHideDesktopIcons },
            { "StandardHideWidgets", HideWidgets },
            { "StageManagerHideWidgets", StageHideWidgets },
            { "EnableTilingByEdgeDrag", TileByEdgeDrag },
            { "EnableTopTilingByEdgeDrag", FillByTopDrag },
            { "EnableTilingOptionAccelerator", TileWithOption },
            { "EnableTiledWindowMargins", TiledWindowMargins },
        };
}
