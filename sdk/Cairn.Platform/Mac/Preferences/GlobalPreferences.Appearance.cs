using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>How things look.</content>
public sealed partial class GlobalPreferences
{
    /// <summary>
    /// The look of windows and menus. <see cref="Platform.InterfaceStyle.Light"/> deletes the key, as macOS does. macOS's own:
    /// light.
    /// </summary>
    /// <remarks>Written as <c>AppleInterfaceStyle</c>.</remarks>
    public partial InterfaceStyle? InterfaceStyle { get; set; }

    /// <summary>Whether the look follows the time of day. macOS's own: false.</summary>
    /// <remarks>Written as <c>AppleInterfaceStyleSwitchesAutomatically</c>.</remarks>
    public partial bool? InterfaceStyleSwitchesAutomatically { get; set; }

    /// <summary>
    /// The look of icons and widgets. <see cref="Platform.IconAppearance.Regular"/> deletes the key. macOS's own: regular.
    /// </summary>
    /// <remarks>Written as <c>AppleIconAppearanceTheme</c>.</remarks>
    public partial IconAppearance? IconAppearance { get; set; }

    /// <summary>How strongly text is smoothed, from 0 (off) to 2 (medium).</summary>
    /// <remarks>Written as <c>AppleFontSmoothing</c>.</remarks>
    [Range(0, 2)]
    public partial int? FontSmoothing { get; set; }

    /// <summary>When scroll bars are visible.</summary>
    /// <remarks>Written as <c>AppleShowScrollBars</c>.</remarks>
    public partial ScrollBarVisibility? ScrollBars { get; set; }

    /// <summary>Whether the menu bar hides until the pointer reaches it. macOS's own: false.</summary>
    /// <remarks>Written as <c>_HIHideMenuBar</c>.</remarks>
    public partial bool? HideMenuBar { get; set; }

    /// <summary>The gap between the items on the right of the menu bar, in points. Example: 12.</summary>
    /// <remarks>Written as <c>NSStatusItemSpacing</c>.</remarks>
    [Range(0, 100)]
    public partial int? StatusItemSpacing { get; set; }

    /// <summary>The space around a highlighted item of the menu bar, in points. Example: 6.</summary>
    /// <remarks>Written as <c>NSStatusItemSelectionPadding</c>.</remarks>
    [Range(0, 100)]
    public partial int? StatusItemPadding { get; set; }

    /// <summary>The size of icons in sidebars. macOS's own: large.</summary>
    /// <remarks>Written as <c>NSTableViewDefaultSizeMode</c>.</remarks>
    public partial SidebarIconSize? SidebarIconSize { get; set; }

    /// <summary>Whether the ring around the focused control moves in with an animation. macOS's own: true.</summary>
    /// <remarks>Written as <c>NSUseAnimatedFocusRing</c>.</remarks>
    public partial bool? AnimatedFocusRing { get; set; }

    /// <summary>Whether scrolling by keys and clicks is animated. macOS's own: true.</summary>
    /// <remarks>Written as <c>NSScrollAnimationEnabled</c>.</remarks>
    public partial bool? SmoothScrolling { get; set; }

    private PreferenceWrites AppearanceWrites() => new(DarwinPreferenceScope.User, "NSGlobalDomain")
    {
        { "AppleInterfaceStyle", InterfaceStyle is not null, InterfaceStyle?.Written() },
        { "AppleInterfaceStyleSwitchesAutomatically", InterfaceStyleSwitchesAutomatically },
        { "AppleIconAppearanceTheme", IconAppearance is not null, IconAppearance?.Written() },
        { "AppleFontSmoothing", FontSmoothing },
        { "AppleShowScrollBars", ScrollBars?.Written() },
        { "_HIHideMenuBar", HideMenuBar },
        { "NSStatusItemSpacing", StatusItemSpacing },
        { "NSStatusItemSelectionPadding", StatusItemPadding },
        { "NSTableViewDefaultSizeMode", SidebarIconSize?.Written() },
        { "NSUseAnimatedFocusRing", AnimatedFocusRing },
        { "NSScrollAnimationEnabled", SmoothScrolling },
    };
}
