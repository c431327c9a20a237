using NuGet.Versioning;

namespace Cairn.Cli.Bumps;

/// <summary>A newer version of a package in one channel.</summary>
/// <param name="Package">The package.</param>
/// <param name="Channel">The channel.</param>
/// <param name="From">The version that the fleet has.</param>
/// <param name="To">The newest one.</param>
internal sealed record Bump(string Package, VersionChannel Channel, NuGetVersion From, NuGetVersion To)
{
    /// <summary>Gets the newest version that a channel may take; null when the fleet has it already.</summary>
    internal static Bump? ToNewest(VersionEntry entry, bool hasStable, IEnumerable<NuGetVersion> published)
    {
        // A package with both columns takes prereleases into unstable; one with a single column only if it is on one.
        var takesPrereleases = entry.Channel == VersionChannel.Unstable && (hasStable || entry.Version.IsPrerelease);
        var newest = published.Where(version => takesPrereleases || !version.IsPrerelease).Max();
        return newest is not null && newest > entry.Version ? new Bump(entry.Package, entry.Channel, entry.Version, newest) : null;
    }
}
