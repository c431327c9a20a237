namespace Cairn.Platform;

/// <summary>
/// Preferences of macOS and its apps, as <c>defaults write</c> sets them: a group of typed options for each well-known domain, and
/// open settings for any other.
/// </summary>
/// <remarks>
/// What is unset is not written. Groups of the user are written for <see cref="Darwin.PrimaryUser"/>, and need it; LoginWindow,
/// SoftwareUpdate and Smb are the machine's. The machine's preferences come first, then the user's: the global domain, then the
/// others by name. A process that only reads preferences when it starts, such as the Dock, is restarted when one of its values changed.
/// </remarks>
public sealed partial class Preferences : OptionSet
{
    /// <summary>Preferences that every app inherits: look, typing, pointer, sounds, units.</summary>
    public partial GlobalPreferences Global { get; }

    /// <summary>The Dock, Mission Control and hot corners.</summary>
    public partial DockPreferences Dock { get; }

    /// <summary>The Finder.</summary>
    public partial FinderPreferences Finder { get; }

    /// <summary>Trackpads, built in and over Bluetooth.</summary>
    public partial TrackpadPreferences Trackpad { get; }

    /// <summary>Magic Mouse.</summary>
    public partial MagicMousePreferences MagicMouse { get; }

    /// <summary>Screenshots.</summary>
    public partial ScreenCapturePreferences ScreenCapture { get; }

    /// <summary>The screen saver.</summary>
    public partial ScreenSaverPreferences ScreenSaver { get; }

    /// <summary>The login screen, for the whole machine.</summary>
    public partial LoginWindowPreferences LoginWindow { get; }

    /// <summary>Stage Manager and tiling.</summary>
    public partial WindowManagerPreferences WindowManager { get; }

    /// <summary>The items of Control Center in the menu bar.</summary>
    public partial ControlCenterPreferences ControlCenter { get; }

    /// <summary>The clock in the menu bar.</summary>
    public partial MenuExtraClockPreferences MenuExtraClock { get; }

    /// <summary>Spaces.</summary>
    public partial SpacesPreferences Spaces { get; }

    /// <summary>Accessibility. Writing it needs Full Disk Access.</summary>
    public partial UniversalAccessPreferences UniversalAccess { get; }

    /// <summary>Activity Monitor.</summary>
    public partial ActivityMonitorPreferences ActivityMonitor { get; }

    /// <summary>Updates of macOS, for the whole machine.</summary>
    public partial SoftwareUpdatePreferences SoftwareUpdate { get; }

    /// <summary>File sharing over SMB, for the whole machine.</summary>
    public partial SmbPreferences Smb { get; }

    /// <summary>Keyboard input.</summary>
    public partial HiToolboxPreferences HiToolbox { get; }

    /// <summary>Calendar.</summary>
    public partial ICalPreferences ICal { get; }

    /// <summary>How apps and documents are opened.</summary>
    public partial LaunchServicesPreferences LaunchServices { get; }

    /// <summary>The <c>.DS_Store</c> files of the Finder.</summary>
    public partial DesktopServicesPreferences DesktopServices { get; }

    /// <summary>
    /// Preferences of the primary user in any domain: the domain, then the key, then the value. Types are kept: <c>1</c> is an
    /// integer, <c>1.0</c> a real, <c>true</c> a boolean. Example: <c>Custom["com.apple.TextEdit"]["RichText"] = false</c>.
    /// </summary>
    /// <remarks>A key that a typed option writes too is an error. A null leaves the key out.</remarks>
    public partial Setting Custom { get; set; }

    /// <summary>
    /// Preferences of the primary user on this Mac only, as <c>defaults -currentHost</c> writes them; else like <see cref="Custom"/>.
    /// Example: <c>HostCustom["com.apple.screensaver"]["idleTime"] = 300</c>.
    /// </summary>
    public partial Setting HostCustom { get; set; }

    /// <summary>
    /// Preferences of the machine, written by root; else like <see cref="Custom"/>. Give the path of a domain that all users share:
    /// <c>SystemCustom["/Library/Preferences/com.apple.TimeMachine"]["DoNotOfferNewDisksForBackup"] = true</c>. A bare name is a
    /// domain of the user root.
    /// </summary>
    public partial Setting SystemCustom { get; set; }
}
