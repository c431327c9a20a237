using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns the options of a Mac into files and a manifest. Pure: equal options give equal bytes.</summary>
internal static class DarwinRenderer
{
    private const string FontsFolder = "/Library/Fonts/Cairn";

    /// <summary>Renders a Mac. Its evaluation must have succeeded.</summary>
    /// <param name="darwin">The evaluated options.</param>
    /// <param name="files">Gets the property lists and the Brewfile.</param>
    internal static DarwinManifest Render(Darwin darwin, ObjectFiles files) => new()
    {
        PrimaryUser = darwin.PrimaryUser,
        ComputerName = darwin.ComputerName,
        LocalHostName = darwin.LocalHostName,
        TimeZone = darwin.TimeZone,
        LaunchdJobs = LaunchdRenderer.Render(darwin, files),
        Preferences = PreferenceRenderer.Render(darwin.Preferences),
        Homebrew = darwin.Homebrew.Enable ? Homebrew(darwin.Homebrew, files) : null,
        Fonts = darwin.Fonts.Count == 0 ? null : new DarwinFonts(FontsFolder, [.. darwin.Fonts]),
        Applications = darwin.Applications.Bundles.Count == 0 ? null : Applications(darwin.Applications),
        Power = [.. darwin.Power.AllSettings()],
        SystemSetup = [.. darwin.Power.Switches()],
        ApplicationFirewall = [.. darwin.ApplicationFirewall.Switches()],
        FirmwareVariables = [.. darwin.Startup.Variables()],
    };

    /// <summary>Renders the agents of a home that stands on its own, on a Mac that Cairn does not manage.</summary>
    /// <param name="home">The evaluated options.</param>
    /// <param name="files">Gets the property lists.</param>
    /// <returns>What the manifest says of a Mac; null when there are no agents.</returns>
    internal static DarwinManifest? RenderHome(Home home, ObjectFiles files) =>
        LaunchdRenderer.Render(home, files) is { Count: > 0 } jobs ? new DarwinManifest { LaunchdJobs = jobs } : null;

    private static DarwinHomebrew Homebrew(Homebrew homebrew, ObjectFiles files) => new()
    {
        Brewfile = files.Add("homebrew/Brewfile", Brewfile.Of(homebrew)),
        Prefix = homebrew.Prefix,
        Cleanup = homebrew.Cleanup,
        AutoUpdate = homebrew.AutoUpdate,
        Upgrade = homebrew.Upgrade,
        Arguments = [.. homebrew.BundleArguments],
        Environment = new SortedDictionary<string, string>(homebrew.Environment.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
    };

    private static DarwinApplications Applications(Applications applications) => new(
        applications.Folder,
        applications.Placement == ApplicationPlacement.Copy,
        [.. applications.Bundles.Select(static bundle => new DarwinApplication(bundle.Key, bundle.Value))]);
}
