namespace Cairn.Platform;

/// <summary>What a hot corner does.</summary>
public enum HotCorner
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Shows Mission Control.</summary>
    MissionControl,

    /// <summary>Shows the windows of the app.</summary>
    AppWindows,

    /// <summary>Shows the desktop.</summary>
    Desktop,

    /// <summary>Starts the screen saver.</summary>
    StartScreenSaver,

    /// <summary>Keeps the screen saver away.</summary>
    DisableScreenSaver,

    /// <summary>Shows Dashboard, until macOS 10.14.</summary>
    Dashboard,

    /// <summary>Puts the display to sleep.</summary>
    SleepDisplay,

    /// <summary>Shows Launchpad.</summary>
    Launchpad,

    /// <summary>Shows Notification Center.</summary>
    NotificationCenter,

    /// <summary>Locks the screen.</summary>
    LockScreen,

    /// <summary>Begins a quick note.</summary>
    QuickNote,
}
