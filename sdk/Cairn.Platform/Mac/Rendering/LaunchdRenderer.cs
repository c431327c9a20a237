using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns launchd jobs into property lists and manifest entries.</summary>
internal static class LaunchdRenderer
{
    /// <summary>Renders the jobs of a Mac and of its homes.</summary>
    internal static IReadOnlyList<DarwinLaunchdJob> Render(Darwin darwin, ObjectFiles files) =>
    [
        .. Sorted(darwin.Launchd.Daemons.Values).Select(job => Render(job, DarwinLaunchdKind.Daemon, "launchd/daemons", files)),
        .. Sorted(darwin.Launchd.Agents.Values).Select(job => Render(job, DarwinLaunchdKind.Agent, "launchd/agents", files)),
        .. darwin.Home.Values.SelectMany(home => Render(home, files)),
    ];

    /// <summary>Renders the agents of a home.</summary>
    internal static IReadOnlyList<DarwinLaunchdJob> Render(Home home, ObjectFiles files) =>
    [
        .. Sorted(home.Launchd.Agents.Values).Select(job =>
            Render(job, DarwinLaunchdKind.UserAgent, $"launchd/homes/{home.UserName}", files) with { User = home.UserName }),
    ];

    private static IEnumerable<LaunchdJob> Sorted(IEnumerable<LaunchdJob> jobs) =>
        jobs.Where(static job => job.Enable).OrderBy(static job => job.Label, StringComparer.Ordinal);

    private static DarwinLaunchdJob Render(LaunchdJob job, DarwinLaunchdKind kind, string folder, ObjectFiles files) => new()
    {
        Label = job.Label,
        Kind = kind,
        File = files.Add($"{folder}/{job.Label}.plist", PropertyListWriter.Document(LaunchdPropertyList.Of(job))),
        IsBackground = job is LaunchdAgent { Background: true },
    };
}
