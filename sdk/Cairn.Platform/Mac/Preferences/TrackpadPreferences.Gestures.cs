using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>Gestures with several fingers.</content>
public sealed partial class TrackpadPreferences
{
    /// <summary>Whether pinching two fingers zooms. macOS's own: false.</summary>
    /// <remarks>Written as <c>TrackpadPinch</c>.</remarks>
    public partial bool? PinchToZoom { get; set; }

    /// <summary>Whether turning two fingers rotates. macOS's own: false.</summary>
    /// <remarks>Written as <c>TrackpadRotate</c>.</remarks>
    public partial bool? Rotate { get; set; }

    /// <summary>Whether a double tap with two fingers zooms to what is under them. macOS's own: false.</summary>
    /// <remarks>Written as <c>TrackpadTwoFingerDoubleTapGesture</c>.</remarks>
    public partial bool? SmartZoom { get; set; }

    /// <summary>Whether a swipe with two fingers from the right edge shows Notification Center. macOS's own: false.</summary>
    /// <remarks>Written as <c>TrackpadTwoFingerFromRightEdgeSwipeGesture</c>.</remarks>
    public partial bool? NotificationCenterSwipe { get; set; }

    /// <summary>Whether a tap with three fingers looks a word up. macOS's own: true.</summary>
    /// <remarks>Written as <c>TrackpadThreeFingerTapGesture</c>.</remarks>
    public partial bool? ThreeFingerLookUp { get; set; }

    /// <summary>What a sideways swipe with three fingers does. macOS's own: between full-screen apps.</summary>
    /// <remarks>Written as <c>TrackpadThreeFingerHorizSwipeGesture</c>.</remarks>
    public partial TrackpadSwipe? ThreeFingerHorizontalSwipe { get; set; }

    /// <summary>
    /// Whether a vertical swipe with three fingers shows Mission Control and the windows of an app, as far as the Dock's
    /// gestures allow. macOS's own: true.
    /// </summary>
    /// <remarks>Written as <c>TrackpadThreeFingerVertSwipeGesture</c>.</remarks>
    public partial bool? ThreeFingerVerticalSwipe { get; set; }

    /// <summary>Whether a sideways swipe with four fingers goes to the next full-screen app. macOS's own: false.</summary>
    /// <remarks>Written as <c>TrackpadFourFingerHorizSwipeGesture</c>.</remarks>
    public partial bool? FourFingerHorizontalSwipe { get; set; }

    /// <summary>
    /// Whether pinching and spreading four fingers shows Launchpad and the desktop, as far as the Dock's gestures allow.
    /// macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>TrackpadFourFingerPinchGesture</c>.</remarks>
    public partial bool? FourFingerPinch { get; set; }

    /// <summary>
    /// Whether a vertical swipe with four fingers shows Mission Control and the windows of an app, as far as the Dock's
    /// gestures allow. Ignored while <see cref="ThreeFingerVerticalSwipe"/> is on. macOS's own: true.
    /// </summary>
    /// <remarks>Written as <c>TrackpadFourFingerVertSwipeGesture</c>.</remarks>
    public partial bool? FourFingerVerticalSwipe { get; set; }

    private PreferenceWrites GesturesWrites() => new(DarwinPreferenceScope.User, BuiltIn, Bluetooth)
    {
        { "TrackpadPinch", PinchToZoom },
        { "TrackpadRotate", Rotate },
        { "TrackpadTwoFingerDoubleTapGesture", SmartZoom },
        { "TrackpadTwoFingerFromRightEdgeSwipeGesture", NotificationCenterSwipe.AsNumber(on: 3, off: 0) },
        { "TrackpadThreeFingerTapGesture", ThreeFingerLookUp.AsNumber(on: 2, off: 0) },
        { "TrackpadThreeFingerHorizSwipeGesture", ThreeFingerHorizontalSwipe?.Written() },
        { "TrackpadThreeFingerVertSwipeGesture", ThreeFingerVerticalSwipe.AsNumber(on: 2, off: 0) },
        { "TrackpadFourFingerHorizSwipeGesture", FourFingerHorizontalSwipe.AsNumber(on: 2, off: 0) },
        { "TrackpadFourFingerPinchGesture", FourFingerPinch.AsNumber(on: 2, off: 0) },
        { "TrackpadFourFingerVertSwipeGesture", FourFingerVerticalSwipe.AsNumber(on: 2, off: 0) },
    };
}
