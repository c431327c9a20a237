using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>Mouse and trackpad.</content>
public sealed partial class GlobalPreferences
{
    /// <summary>Whether a sideways swipe on a mouse goes back and forward. macOS's own: true.</summary>
    /// <remarks>Written as <c>AppleEnableMouseSwipeNavigateWithScrolls</c>.</remarks>
    public partial bool? MouseSwipeNavigates { get; set; }

    /// <summary>Whether a sideways swipe with two fingers goes back and forward. macOS's own: true.</summary>
    /// <remarks>Written as <c>AppleEnableSwipeNavigateWithScrolls</c>.</remarks>
    public partial bool? TrackpadSwipeNavigates { get; set; }

    /// <summary>Whether a tap on the trackpad is a click.</summary>
    /// <remarks>Written as <c>com.apple.mouse.tapBehavior</c>.</remarks>
    public partial bool? TapToClick { get; set; }

    /// <summary>How fast the pointer follows the mouse; -1 turns acceleration off.</summary>
    /// <remarks>Written as <c>com.apple.mouse.scaling</c>.</remarks>
    [Range(-1.0, 10.0)]
    public partial double? MouseSpeed { get; set; }

    /// <summary>Whether the trackpad has a secondary click at all. macOS's own: true.</summary>
    /// <remarks>Written as <c>com.apple.trackpad.enableSecondaryClick</c>.</remarks>
    public partial bool? TrackpadSecondaryClick { get; set; }

    /// <summary>Whether a click into the corner of the trackpad is a secondary click.</summary>
    /// <remarks>Written as <c>com.apple.trackpad.trackpadCornerClickBehavior</c>.</remarks>
    public partial bool? TrackpadCornerIsSecondaryClick { get; set; }

    /// <summary>How fast the pointer follows the finger, from 0 to 3. macOS's own: 1.</summary>
    /// <remarks>Written as <c>com.apple.trackpad.scaling</c>.</remarks>
    [Range(0.0, 3.0)]
    public partial double? TrackpadSpeed { get; set; }

    /// <summary>Whether a firmer press is a click of its own.</summary>
    /// <remarks>Written as <c>com.apple.trackpad.forceClick</c>.</remarks>
    public partial bool? ForceClick { get; set; }

    /// <summary>Whether content moves with the fingers. macOS's own: true.</summary>
    /// <remarks>Written as <c>com.apple.swipescrolldirection</c>.</remarks>
    public partial bool? NaturalScrolling { get; set; }

    /// <summary>Whether a folder opens when something is held over it.</summary>
    /// <remarks>Written as <c>com.apple.springing.enabled</c>.</remarks>
    public partial bool? SpringLoadedFolders { get; set; }

    /// <summary>How long something must be held over a folder, in seconds. Example: 0.5. macOS's own: 1.0.</summary>
    /// <remarks>Written as <c>com.apple.springing.delay</c>.</remarks>
    [Range(0.0, 60.0)]
    public partial double? SpringLoadingDelay { get; set; }

    private PreferenceWrites PointerWrites() => new(DarwinPreferenceScope.User, "NSGlobalDomain")
    {
        { "AppleEnableMouseSwipeNavigateWithScrolls", MouseSwipeNavigates },
        { "AppleEnableSwipeNavigateWithScrolls", TrackpadSwipeNavigates },
        { "com.apple.mouse.tapBehavior", TapToClick.AsNumber(on: 1, off: 0) },
        { "com.apple.mouse.scaling", MouseSpeed },
        { "com.apple.trackpad.enableSecondaryClick", TrackpadSecondaryClick },
        { "com.apple.trackpad.trackpadCornerClickBehavior", TrackpadCornerIsSecondaryClick.AsNumber(on: 1, off: 0) },
        { "com.apple.trackpad.scaling", TrackpadSpeed },
        { "com.apple.trackpad.forceClick", ForceClick },
        { "com.apple.swipescrolldirection", NaturalScrolling },
        { "com.apple.springing.enabled", SpringLoadedFolders },
        { "com.apple.springing.delay", SpringLoadingDelay },
    };
}
