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
            versions.Add(item.ItemSpec, item.GetMetadata);
        }

        return versions;
    }

    /// <summary>Adds a package by the metadata of its item.</summary>
    internal void Add(string package, Func<string, string> metadata)
    {
        var unstable = metadata("Unstable");
        _versions[package] = (unstable.Length > 0 ? unstable : metadata("Version"), metadata("Stable"));
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
