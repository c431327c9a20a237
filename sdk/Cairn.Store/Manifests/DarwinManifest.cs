using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>What a Mac has beside what every machine has.</summary>
/// <remarks>Lists stand in the order in which the activator works through them. What is null is left alone.</remarks>
public sealed record DarwinManifest
{
    /// <summary>Gets the user whose preferences and Homebrew are managed; null when neither is.</summary>
    public string? PrimaryUser { get; init; }

    /// <summary>Gets the name that people see (<c>scutil --set ComputerName</c>).</summary>
    public string? ComputerName { get; init; }

    /// <summary>Gets the name in the local network, without <c>.local</c> (<c>scutil --set LocalHostName</c>).</summary>
    public string? LocalHostName { get; init; }

    /// <summary>Gets the time zone, by its IANA name (<c>systemsetup -settimezone</c>).</summary>
    public string? TimeZone { get; init; }

    /// <summary>Gets the launchd jobs: daemons, agents for all users, then agents of single users; each by label.</summary>
    [JsonRequired]
    public IReadOnlyList<DarwinLaunchdJob> LaunchdJobs { get; init; } = [];

    /// <summary>
    /// Gets the preferences by domain: the machine's, the user's global one, the user's others, then those of the user on this
    /// Mac.
    /// </summary>
    [JsonRequired]
    public IReadOnlyList<DarwinPreferences> Preferences { get; init; } = [];

    /// <summary>Gets what Homebrew installs.</summary>
    public DarwinHomebrew? Homebrew { get; init; }

    /// <summary>Gets the fonts to install.</summary>
    public DarwinFonts? Fonts { get; init; }

    /// <summary>Gets the app bundles to install.</summary>
    public DarwinApplications? Applications { get; init; }

    /// <summary>Gets the settings of power management, those for all sources of power first.</summary>
    [JsonRequired]
    public IReadOnlyList<DarwinPowerSetting> Power { get; init; } = [];

    /// <summary>Gets switches that <c>systemsetup</c> sets, by its option without <c>-set</c>, as <c>RestartFreeze</c>.</summary>
    [JsonRequired]
    public IReadOnlyList<DarwinSwitch> SystemSetup { get; init; } = [];

    /// <summary>
    /// Gets the switches of the application firewall, by <c>socketfilterfw</c>'s option without <c>--set</c>, as
    /// <c>stealthmode</c>.
    /// </summary>
    [JsonRequired]
    public IReadOnlyList<DarwinSwitch> ApplicationFirewall { get; init; } = [];

    /// <summary>Gets the firmware variables to set.</summary>
    [JsonRequired]
    public IReadOnlyList<DarwinFirmwareVariable> FirmwareVariables { get; init; } = [];
}
