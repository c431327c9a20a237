using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>The Dock, and what lives in its process: Mission Control, Spaces, hot corners and gestures.</summary>
/// <remarks>The Dock is restarted when one of them changes. What is unset is not written.</remarks>
public sealed partial class DockPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>Whether the Dock hides until the pointer reaches its edge. macOS's own: false.</summary>
    /// <remarks>Written as <c>autohide</c>.</remarks>
    public partial bool? Autohide { get; set; }

    /// <summary>How long a hidden Dock waits before it appears, in seconds. Example: 0. macOS's own: 0.24.</summary>
    /// <remarks>Written as <c>autohide-delay</c>.</remarks>
    [Range(0.0, 3600.0)]
    public partial double? AutohideDelay { get; set; }

    /// <summary>How long showing and hiding take, as a factor. Example: 0.5. macOS's own: 1.0.</summary>
    /// <remarks>Written as <c>autohide-time-modifier</c>.</remarks>
    [Range(0.0, 100.0)]
    public partial double? AutohideTimeModifier { get; set; }

    /// <summary>The edge of the screen that the Dock stands at. macOS's own: bottom.</summary>
    /// <remarks>Written as <c>orientation</c>.</remarks>
    public partial DockEdge? Orientation { get; set; }

    /// <summary>The size of icons in points. Example: 48. macOS's own: 64.</summary>
    /// <remarks>Written as <c>tilesize</c>.</remarks>
    [Range(1, 512)]
    public partial int? TileSize { get; set; }

    /// <summary>Whether the size of icons cannot be changed with the pointer. macOS's own: false.</summary>
    /// <remarks>Written as <c>size-immutable</c>.</remarks>
    public partial bool? SizeImmutable { get; set; }

    /// <summary>Whether icons grow under the pointer. macOS's own: false.</summary>
    /// <remarks>Written as <c>magnification</c>.</remarks>
    public partial bool? Magnification { get; set; }

    /// <summary>
    /// The size of a magnified icon in points, from 16 to 128. Ignored unless <see cref="Magnification"/> is on. macOS's own:
    /// 16.
    /// </summary>
    /// <remarks>Written as <c>largesize</c>.</remarks>
    [Range(16, 128)]
    public partial int? LargeSize { get; set; }

    /// <summary>Whether running apps have a dot. macOS's own: true.</summary>
    /// <remarks>Written as <c>show-process-indicators</c>.</remarks>
    public partial bool? ShowProcessIndicators { get; set; }

    /// <summary>Whether the icons of hidden apps are translucent. macOS's own: false.</summary>
    /// <remarks>Written as <c>showhidden</c>.</remarks>
    public partial bool? TranslucentHiddenApps { get; set; }

    /// <summary>Whether recently used apps have a section of their own. macOS's own: true.</summary>
    /// <remarks>Written as <c>show-recents</c>.</remarks>
    public partial bool? ShowRecents { get; set; }

    /// <summary>
    /// Whether only running apps are shown. <see cref="PersistentApps"/> are then not visible. macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>static-only</c>.</remarks>
    public partial bool? StaticOnly { get; set; }

    /// <summary>
    /// What stands in the left part of the Dock, in place of all that stands there. An empty list clears it.
    /// Example: <c>["/Applications/Safari.app", DockTile.Spacer()]</c>.
    /// </summary>
    /// <remarks>Written as <c>persistent-apps</c>.</remarks>
    public partial OptionList<DockTile> PersistentApps { get; set; }

    /// <summary>
    /// The files and folders in the right part of the Dock, in place of all that stand there. An empty list clears it.
    /// Example: <c>[DockTile.Folder("/Users/al/Downloads", view: StackView.Fan)]</c>.
    /// </summary>
    /// <remarks>Written as <c>persistent-others</c>.</remarks>
    public partial OptionList<DockTile> PersistentOthers { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        [.. OwnWrites(), .. BehaviorWrites(), .. MissionControlWrites()];

    private PreferenceWrites OwnWrites() => new(DarwinPreferenceScope.User, "com.apple.dock")
    {
        { "autohide", Autohide },
        { "autohide-delay", AutohideDelay },
        { "autohide-time-modifier", AutohideTimeModifier },
        { "orientation", Orientation?.Written() },
        { "tilesize", TileSize },
        { "size-immutable", SizeImmutable },
        { "magnification", Magnification },
        { "largesize", LargeSize },
        { "show-process-indicators", ShowProcessIndicators },
        { "showhidden", TranslucentHiddenApps },
        { "show-recents", ShowRecents },
        { "static-only", StaticOnly },
        { "persistent-apps", IsDefined(nameof(PersistentApps)), DockTile.Array(PersistentApps) },
        { "persistent-others", IsDefined(nameof(PersistentOthers)), DockTile.Array(PersistentOthers) },
    };
}
