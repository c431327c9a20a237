using Cairn.Activation.Generations;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Apt;

/// <summary>Puts together what APT's sources and pins will be, in a folder of Cairn's own, so that a simulation can read them before they are there.</summary>
internal static class FutureSources
{
    private const string List = "sources.list";
    private const string Parts = "sources.list.d";
    private const string Preferences = "preferences.d";

    /// <summary>Puts them together.</summary>
    /// <param name="layout">Where the machine's things are.</param>
    /// <param name="next">The generation that is wanted.</param>
    /// <param name="owned">The files of APT that Cairn put there, which are replaced.</param>
    /// <returns>Where a simulation reads.</returns>
    internal static AptPlaces Prepare(Layout layout, Generation next, IEnumerable<string> owned)
    {
        var folder = Path.Combine(layout.State, "apt");
        var gone = owned.ToHashSet(StringComparer.Ordinal);
        var list = Path.Combine(next.Closure, "etc/apt", List);
        return new AptPlaces(Path.Combine(folder, "lists"))
        {
            SourceList = File.Exists(list) ? list : null,
            SourceParts = Merge(Parts),
            PreferencesParts = Merge(Preferences),
        };

        string Merge(string name)
        {
            var (there, merged) = (Path.Combine(layout.Files, "apt", name), Path.Combine(folder, name));
            if (Directory.Exists(merged))
            {
                Directory.Delete(merged, recursive: true);
            }

            Directory.CreateDirectory(merged);
            foreach (var file in Files(there).Where(file => !gone.Contains(file)).Concat(Files(Path.Combine(next.Closure, "etc/apt", name))))
            {
                File.Copy(file, Path.Combine(merged, Path.GetFileName(file)), overwrite: true);
            }

            return merged;
        }
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [];
}
