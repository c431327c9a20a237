using Cairn.Store.Archives;
using Cairn.Store.Manifests;

namespace Cairn.Sdk;

/// <summary>The software that a configuration uses, and where.</summary>
internal static class SoftwareUse
{
    /// <summary>Gives each name with one place that uses it: packages first, then files. The activator is used by all.</summary>
    internal static SortedDictionary<string, string> Of(string machine, Manifest manifest, IEnumerable<NarEntry> entries)
    {
        var uses = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(uses, manifest.Packages, $"Packages of machine '{machine}'");
        Add(uses, manifest.PackageChoices?.Values, $"PackageChoices of machine '{machine}'");
        foreach (var home in manifest.Homes)
        {
            Add(uses, home.Packages, $"Packages of home '{home.User}' on machine '{machine}'");
            Add(uses, home.PackageChoices?.Values, $"PackageChoices of home '{home.User}' on machine '{machine}'");
        }

        foreach (var (name, file) in SoftwareReferences.Find(entries))
        {
            uses.TryAdd(name, $"file '{file}' of machine '{machine}'");
        }

        uses.TryAdd(ActivatorSoftware.Name, $"the closure of machine '{machine}'");

        return uses;
    }

    private static void Add(SortedDictionary<string, string> uses, IEnumerable<string>? names, string place)
    {
        foreach (var name in names ?? [])
        {
            uses.TryAdd(name, place);
        }
    }
}
