using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Trackpads, built in and over Bluetooth; every key is written for both.</summary>
/// <remarks>Some gestures need a new login. What is unset is not written.</remarks>
public sealed partial class TrackpadPreferences : OptionSet, IPreferenceGroup
{
    private const string BuiltIn = "com.apple.AppleMultitouchTrackpad";
    private const string Bluetooth = "com.apple.driver.AppleBluetoothMultitouch.trackpad";

    /// <summary>Whether a tap is a click. macOS's own: false.</summary>
    /// <remarks>Written as <c>Clicking</c>.</remarks>
    public partial bool? TapToClick { get; set; }

    /// <summary>Whether a tap and a move is a drag. macOS's own: false.</summary>
    /// <remarks>Written as <c>Dragging</c>.</remarks>
    public partial bool? TapToDrag { get; set; }

    /// <summary>Whether a drag goes on after lifting the finger, until the next tap. macOS's own: false.</summary>
    /// <remarks>Written as <c>DragLock</c>.</remarks>
    public partial bool? DragLock { get; set; }

    /// <summary>Whether three fingers drag. macOS's own: false.</summary>
    /// <remarks>Written as <c>TrackpadThreeFingerDrag</c>.</remarks>
    public partial bool? ThreeFingerDrag { get; set; }

    /// <summary>Whether a click with two fingers is a secondary click. macOS's own: false.</summary>
    /// <remarks>Written as <c>TrackpadRightClick</c>.</remarks>
    public partial bool? TwoFingerClick { get; set; }

    /// <summary>The corner in which a click is a secondary click. macOS's own: off.</summary>
    /// <remarks>Written as <c>TrackpadCornerSecondaryClick</c>.</remarks>
    public partial TrackpadCorner? CornerSecondaryClick { get; set; }

    /// <summary>How firm a press must be to be a click. macOS's own: medium.</summary>
    /// <remarks>Written as <c>FirstClickThreshold</c>.</remarks>
    public partial ClickPressure? ClickPressure { get; set; }

    /// <summary>How firm a press must be to be a force click. macOS's own: medium.</summary>
    /// <remarks>Written as <c>SecondClickThreshold</c>.</remarks>
    public partial ClickPressure? ForceClickPressure { get; set; }

    /// <summary>Whether there is no force click. macOS's own: false.</summary>
    /// <remarks>Written as <c>ForceSuppressed</c>.</remarks>
    public partial bool? ForceClickDisabled { get; set; }

    /// <summary>Whether a click can be heard. macOS's own: true.</summary>
    /// <remarks>Written as <c>ActuationStrength</c>.</remarks>
    public partial bool? AudibleClick { get; set; }

    /// <summary>Whether the trackpad answers touches with haptic feedback. macOS's own: true.</summary>
    /// <remarks>Written as <c>ActuateDetents</c>.</remarks>
    public partial bool? HapticFeedback { get; set; }

    /// <summary>Whether scrolling runs out slowly. macOS's own: true.</summary>
    /// <remarks>Written as <c>TrackpadMomentumScroll</c>.</remarks>
    public partial bool? MomentumScroll { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        [.. OwnWrites(), .. GesturesWrites()];

    private PreferenceWrites OwnWrites() => new(DarwinPreferenceScope.User, BuiltIn, Bluetooth)
    {
        { "Clicking", TapToClick },
        { "Dragging", TapToDrag },
        { "DragLock", DragLock },
        { "TrackpadThreeFingerDrag", ThreeFingerDrag },
        { "TrackpadRightClick", TwoFingerClick },
        { "TrackpadCornerSecondaryClick", CornerSecondaryClick?.Written() },
        { "FirstClickThreshold", ClickPressure?.Written() },
        { "SecondClickThreshold", ForceClickPressure?.Written() },
        { "ForceSuppressed", ForceClickDisabled },
        { "ActuationStrength", AudibleClick.AsNumber(on: 1, off: 0) },
        { "ActuateDetents", HapticFeedback },
        { "TrackpadMomentumScroll", MomentumScroll },
    };
}
