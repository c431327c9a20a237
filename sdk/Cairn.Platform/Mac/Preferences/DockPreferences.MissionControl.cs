using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>Mission Control, its gestures and the hot corners.</content>
public sealed partial class DockPreferences
{
    /// <summary>How long the animation of Mission Control takes, in seconds. Example: 0.1. macOS's own: 1.0.</summary>
    /// <remarks>Written as <c>expose-animation-duration</c>.</remarks>
    [Range(0.0, 60.0)]
    public partial double? MissionControlDuration { get; set; }

    /// <summary>Whether Mission Control groups windows by app. macOS's own: false.</summary>
    /// <remarks>Written as <c>expose-group-apps</c>.</remarks>
    public partial bool? GroupWindowsByApp { get; set; }

    /// <summary>Whether Spaces are put in the order of their last use. macOS's own: true.</summary>
    /// <remarks>Written as <c>mru-spaces</c>.</remarks>
    public partial bool? ReorderSpacesByUse { get; set; }

    /// <summary>
    /// Whether a swipe down shows the windows of the app. Ignored unless the trackpad's vertical swipe with three or four
    /// fingers is on. macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>showAppExposeGestureEnabled</c>.</remarks>
    public partial bool? AppExposeGesture { get; set; }

    /// <summary>Whether spreading four fingers shows the desktop. macOS's own: false.</summary>
    /// <remarks>Written as <c>showDesktopGestureEnabled</c>.</remarks>
    public partial bool? DesktopGesture { get; set; }

    /// <summary>Whether pinching four fingers shows Launchpad. macOS's own: false.</summary>
    /// <remarks>Written as <c>showLaunchpadGestureEnabled</c>.</remarks>
    public partial bool? LaunchpadGesture { get; set; }

    /// <summary>
    /// Whether a swipe up shows Mission Control. Ignored unless the trackpad's vertical swipe with three or four fingers is on.
    /// macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>showMissionControlGestureEnabled</c>.</remarks>
    public partial bool? MissionControlGesture { get; set; }

    /// <summary>Hot corner, top left: what happens when the pointer is pushed into it.</summary>
    /// <remarks>Written as <c>wvous-tl-corner</c>.</remarks>
    public partial HotCorner? TopLeftCorner { get; set; }

    /// <summary>Hot corner, top right: what happens when the pointer is pushed into it.</summary>
    /// <remarks>Written as <c>wvous-tr-corner</c>.</remarks>
    public partial HotCorner? TopRightCorner { get; set; }

    /// <summary>Hot corner, bottom left: what happens when the pointer is pushed into it.</summary>
    /// <remarks>Written as <c>wvous-bl-corner</c>.</remarks>
    public partial HotCorner? BottomLeftCorner { get; set; }

    /// <summary>Hot corner, bottom right: what happens when the pointer is pushed into it.</summary>
    /// <remarks>Written as <c>wvous-br-corner</c>.</remarks>
    public partial HotCorner? BottomRightCorner { get; set; }

    private PreferenceWrites MissionControlWrites() => new(DarwinPreferenceScope.User, "com.apple.dock")
    {
        { "expose-animation-duration", MissionControlDuration },
        { "expose-group-apps", GroupWindowsByApp },
        { "mru-spaces", ReorderSpacesByUse },
        { "showAppExposeGestureEnabled", AppExposeGesture },
        { "showDesktopGestureEnabled", DesktopGesture },
        { "showLaunchpadGestureEnabled", LaunchpadGesture },
        { "showMissionControlGestureEnabled", MissionControlGesture },
        { "wvous-tl-corner", TopLeftCorner?.Written() },
        { "wvous-tr-corner", TopRightCorner?.Written() },
        { "wvous-bl-corner", BottomLeftCorner?.Written() },
        { "wvous-br-corner", BottomRightCorner?.Written() },
    };
}
