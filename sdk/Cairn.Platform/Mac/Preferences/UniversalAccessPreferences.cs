using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Accessibility.</summary>
/// <remarks>macOS lets only a process with Full Disk Access write them. What is unset is not written.</remarks>
public sealed partial class UniversalAccessPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>The size of the pointer, from 1 to 4. Example: 1.5. macOS's own: 1.</summary>
    /// <remarks>Written as <c>mouseDriverCursorSize</c>.</remarks>
    [Range(1.0, 4.0)]
    public partial double? CursorSize { get; set; }

    /// <summary>Whether there are fewer animations between Spaces and when apps open.</summary>
    /// <remarks>Written as <c>reduceMotion</c>.</remarks>
    public partial bool? ReduceMotion { get; set; }

    /// <summary>Whether the menu bar and panels are opaque. macOS's own: false.</summary>
    /// <remarks>Written as <c>reduceTransparency</c>.</remarks>
    public partial bool? ReduceTransparency { get; set; }

    /// <summary>Whether scrolling with Control held zooms the screen. macOS's own: false.</summary>
    /// <remarks>Written as <c>closeViewScrollWheelToggle</c>.</remarks>
    public partial bool? ZoomWithScrollWheel { get; set; }

    /// <summary>
    /// Whether the zoomed part follows the keyboard's focus. Ignored unless <see cref="ZoomWithScrollWheel"/> is on. macOS's
    /// own: false.
    /// </summary>
    /// <remarks>Written as <c>closeViewZoomFollowsFocus</c>.</remarks>
    public partial bool? ZoomFollowsFocus { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.universalaccess")
        {
            { "mouseDriverCursorSize", CursorSize },
            { "reduceMotion", ReduceMotion },
            { "reduceTransparency", ReduceTransparency },
            { "closeViewScrollWheelToggle", ZoomWithScrollWheel },
            { "closeViewZoomFollowsFocus", ZoomFollowsFocus },
        };
}
