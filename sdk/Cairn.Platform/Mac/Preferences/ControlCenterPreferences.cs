using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Which items of Control Center are in the menu bar, on this Mac only.</summary>
/// <remarks>Control Center is restarted when one of them changes. What is unset is not written.</remarks>
public sealed partial class ControlCenterPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>Whether the battery in the menu bar has a percentage.</summary>
    /// <remarks>Written as <c>BatteryShowPercentage</c>.</remarks>
    public partial bool? BatteryPercentage { get; set; }

    /// <summary>Whether the menu bar has the sound item.</summary>
    /// <remarks>Written as <c>Sound</c>.</remarks>
    public partial bool? Sound { get; set; }

    /// <summary>Whether the menu bar has the Bluetooth item.</summary>
    /// <remarks>Written as <c>Bluetooth</c>.</remarks>
    public partial bool? Bluetooth { get; set; }

    /// <summary>Whether the menu bar has the AirDrop item.</summary>
    /// <remarks>Written as <c>AirDrop</c>.</remarks>
    public partial bool? AirDrop { get; set; }

    /// <summary>Whether the menu bar has the brightness item.</summary>
    /// <remarks>Written as <c>Display</c>.</remarks>
    public partial bool? Display { get; set; }

    /// <summary>Whether the menu bar has the Focus item.</summary>
    /// <remarks>Written as <c>FocusModes</c>.</remarks>
    public partial bool? FocusModes { get; set; }

    /// <summary>Whether the menu bar has the Now Playing item.</summary>
    /// <remarks>Written as <c>NowPlaying</c>.</remarks>
    public partial bool? NowPlaying { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.UserHost, "com.apple.controlcenter")
        {
            { "BatteryShowPercentage", BatteryPercentage },
            { "Sound", Sound.AsNumber(on: 18, off: 24) },
            { "Bluetooth", Bluetooth.AsNumber(on: 18, off: 24) },
            { "AirDrop", AirDrop.AsNumber(on: 18, off: 24) },
            { "Display", Display.AsNumber(on: 18, off: 24) },
            { "FocusModes", FocusModes.AsNumber(on: 18, off: 24) },
            { "NowPlaying", NowPlaying.AsNumber(on: 18, off: 24) },
        };
}
