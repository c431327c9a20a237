namespace Cairn.Store.Manifests;

/// <summary>What a closure of a Mac has beside what every machine has.</summary>
/// <remarks>Lists stand in the order in which the activator works through them.</remarks>
public sealed record DarwinManifest
{
    /// <summary>Gets the user whose preferences, agents and Homebrew are managed; null when nothing needs one.</summary>
    public string? PrimaryUser { get; init; }

    /// <summary>Gets the names of the machine.</summary>
    public required DarwinNames Names { get; init; }

    /// <summary>Gets the launchd jobs of the machine: daemons, and agents for all users.</summary>
    public IReadOnlyList<DarwinLaunchdJob> LaunchdJobs { get; init; } = [];

    /// <summary>Gets the preferences by domain: the machine's first, then the user's, the global domain first among them.</summary>
    public IReadOnlyList<DarwinPreferences> Preferences { get; init; } = [];

    /// <summary>Gets what Homebrew installs; null when Cairn leaves Homebrew alone.</summary>
    public DarwinHomebrew? Homebrew { get; init; }

    /// <summary>Gets the fonts to install; null when Cairn leaves fonts alone.</summary>
    public DarwinFonts? Fonts { get; init; }

    /// <summary>Gets the app bundles to install; null when Cairn leaves applications alone.</summary>
    public DarwinApplications? Applications { get; init; }

    /// <summary>Gets the settings of power management, all-source ones first.</summary>
    public IReadOnlyList<DarwinPowerSetting> Power { get; init; } = [];

    /// <summary>Gets switches that <c>systemsetup</c> sets, by its option without <c>-set</c>, as <c>RestartFreeze</c>.</summary>
    public IReadOnlyList<DarwinSwitch> SystemSetup { get; init; } = [];

    /// <summary>Gets the switches of the application firewall, by <c>socketfilterfw</c>'s option without <c>--set</c>, as <c>stealthmode</c>.</summary>
    public IReadOnlyList<DarwinSwitch> ApplicationFirewall { get; init; } = [];

    /// <summary>Gets the firmware variables to set.</summary>
    public IReadOnlyList<DarwinFirmwareVariable> FirmwareVariables { get; init; } = [];
}
