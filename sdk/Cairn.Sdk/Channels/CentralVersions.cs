using Microsoft.Build.Framework;

namespace Cairn.Sdk;

/// <summary>Both versions of each package, as <c>Directory.Packages.props</c> and the overlays state them.</summary>
internal sealed class CentralVersions
{
    private readonly Dictionary<string, (string Unstable, string Stable)> _versions = new(StringComparer.OrdinalIgnoreCase);

    internal IEnumerable<string> Packages => _versions.Keys;

    internal static CentralVersions Of(IEnumerable<ITaskItem> items)
    {
        var versions = new CentralVersions();
        foreach (var item in items)
        {
            var unstable = item.GetMetadata("Unstable");
            versions._versions[item.ItemSpec] = (unstable.Length > 0 ? unstable : item.GetMetadata("Version"), item.GetMetadata("Stable"));
        }

        return versions;
    }

    internal bool Knows(string package) => _versions.ContainsKey(package);

    internal string? UnstableOf(string package) => _versions.TryGetValue(package, out var versions) ? versions.Unstable : null;

    internal string? StableOf(string package) => _versions.TryGetValue(package, out var versions) && versions.Stable.Length > 0 ? versions.Stable : null;

    /// <summary>Gets the channel that has a version of a package; null for packages with one version only.</summary>
    internal string? ChannelOf(string package, string version) => StableOf(package) switch
    {
        null => null,
        var stable when stable == version && UnstableOf(package) != version => "stable",
        _ => "unstable",
    };
}
