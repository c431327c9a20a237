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
            var hash = libraries.GetProperty(target.Name).TryGetProperty("sha512", out var sha) ? sha.GetString() : null;
            packages._entries[target.Name[..slash]] = new Entry(target.Name[..slash], target.Name[(slash + 1)..], hash, dependencies);
        }

        return packages;
    }

    /// <summary>Gets packages and all that they depend on.</summary>
    internal IReadOnlyList<LockedPackage> ClosureOf(IEnumerable<string> ids)
    {
        var seen = new SortedDictionary<string, LockedPackage>(StringComparer.Ordinal);
        var open = new Stack<string>(ids);
        while (open.TryPop(out var id))
        {
            if (_entries.TryGetValue(id, out var entry) && entry.Hash is not null && seen.TryAdd(entry.Id, new LockedPackage(entry.Id, entry.Version, $"sha512-{entry.Hash}")))
            {
                entry.Dependencies.ForEach(open.Push);
            }
        }

        return [.. seen.Values];
    }

    private sealed record Entry(string Id, string Version, string? Hash, List<string> Dependencies);
}
