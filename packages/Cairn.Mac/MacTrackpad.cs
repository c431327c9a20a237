namespace Cairn.Mac;

/// <summary>A trackpad that clicks at a touch and drags with three fingers.</summary>
public sealed partial class MacTrackpad : Feature, IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        var trackpad = target.Defaults.Preferences.Trackpad;
        trackpad.TapToClick = true;
        trackpad.ThreeFingerDrag = true;
        trackpad.TwoFingerClick = true;
        target.Defaults.Preferences.Global.TapToClick = true;
        target.Defaults.Preferences.Global.TrackpadSpeed = 2.0;
        target.Defaults.Preferences.MagicMouse.Buttons = MagicMouseButtons.Two;
    }
}
