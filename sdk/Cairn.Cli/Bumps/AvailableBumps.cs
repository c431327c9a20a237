using Cairn.Cli.Fleets;

namespace Cairn.Cli.Bumps;

/// <summary>Asks the feeds what is newer than what the fleet has.</summary>
internal static class AvailableBumps
{
    internal static async Task<IReadOnlyList<Bump>> FindAsync(
        FleetFolder fleet, IReadOnlyCollection<string> packages, VersionChannel? channel, CancellationToken cancellation)
    {
        var entries = VersionsFile.ReadAll(fleet.Root).SelectMany(static file => file.Entries).ToList();
        if (packages.FirstOrDefault(package => !entries.Exists(entry => Is(entry, package))) is { } unknown)
        {
            throw new CommandException(
                ExitCodes.Usage,
                $"'{unknown}' has no version in {FleetFolder.VersionsFile} or global.json. There are {string.Join(", ", entries.Select(static e => e.Package).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase))}.");
        }

        var feeds = new PackageFeeds(fleet.Root);
        var wanted = entries.Where(entry => packages.Count == 0 || packages.Any(package => Is(entry, package))).ToList();
        var bumps = new List<Bump>();
        foreach (var group in wanted.GroupBy(static entry => entry.Package, StringComparer.OrdinalIgnoreCase))
        {
            var published = await feeds.VersionsAsync(group.Key, cancellation);
            var hasStable = group.Any(static entry => entry.Channel == VersionChannel.Stable);
            bumps.AddRange(group
                .Where(entry => channel is null || entry.Channel == channel)
                .Select(entry => Bump.ToNewest(entry, hasStable, published))
                .OfType<Bump>());
        }

        return [.. bumps.OrderBy(static bump => bump.Package, StringComparer.OrdinalIgnoreCase).ThenByDescending(static bump => bump.Channel)];
    }

    private static bool Is(VersionEntry entry, string package) => string.Equals(entry.Package, package, StringComparison.OrdinalIgnoreCase);
}
