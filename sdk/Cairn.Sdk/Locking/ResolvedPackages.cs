using System.Text.Json;

namespace Cairn.Sdk;

/// <summary>The packages that NuGet resolved for a project, out of <c>project.assets.json</c>.</summary>
internal sealed class ResolvedPackages
{
    private readonly SortedDictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    internal static ResolvedPackages Read(string assetsFile)
    {
        var packages = new ResolvedPackages();
        using var document = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        var libraries = document.RootElement.GetProperty("libraries");
        // The last target is that of the machine's system, which adds what software has for it.
        foreach (var target in document.RootElement.GetProperty("targets").EnumerateObject().TakeLast(1).SelectMany(static t => t.Value.EnumerateObject()))
        {
            var slash = target.Name.IndexOf('/', StringComparison.Ordinal);
            var dependencies = target.Value.TryGetProperty("dependencies", out var found)
                ? found.EnumerateObject().Select(static d => d.Name).ToList()
                : [];
            var isProject = target.Value.GetProperty("type").GetString() == "project";
            var hash = libraries.GetProperty(target.Name).TryGetProperty("sha512", out var sha) ? sha.GetString() : null;
            packages._entries[target.Name[..slash]] = new Entry(target.Name[..slash], target.Name[(slash + 1)..], hash, isProject, dependencies);
        }

        return packages;
    }

    /// <summary>Gets the packages that a project uses: the named ones, the projects it references, and all that these depend on.</summary>
    /// <remarks>A package that is only referenced, as each fallback is, is not among them.</remarks>
    internal IReadOnlyList<LockedPackage> UsedBy(IEnumerable<string> ids, CentralVersions versions) =>
        [.. Reach(ids).Where(static entry => entry.Hash is not null)
            .Select(entry => new LockedPackage(entry.Id, entry.Version, versions.ChannelOf(entry.Id, entry.Version), $"sha512-{entry.Hash}"))];

    /// <summary>Gets the names of the packages and projects that a project uses.</summary>
    internal IReadOnlySet<string> NamesUsedBy(IEnumerable<string> ids) => Reach(ids).Select(static entry => entry.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the projects that a project references, directly or not.</summary>
    internal IReadOnlyList<string> Projects() => [.. _entries.Values.Where(static entry => entry.IsProject).Select(static entry => entry.Id)];

    private SortedDictionary<string, Entry>.ValueCollection Reach(IEnumerable<string> ids)
    {
        var seen = new SortedDictionary<string, Entry>(StringComparer.Ordinal);
        var open = new Stack<string>(ids.Concat(Projects()));
        while (open.TryPop(out var id))
        {
            if (_entries.TryGetValue(id, out var entry) && seen.TryAdd(entry.Id, entry))
            {
                entry.Dependencies.ForEach(open.Push);
            }
        }

        return seen.Values;
    }

    private sealed record Entry(string Id, string Version, string? Hash, bool IsProject, List<string> Dependencies);
}
