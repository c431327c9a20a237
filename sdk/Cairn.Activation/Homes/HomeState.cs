using Cairn.Activation.Generations;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Homes;

/// <summary>The folder in which a home's activator remembers things.</summary>
internal static class HomeState
{
    /// <summary>Removes the folder once Cairn has nothing in the home any more, unless somebody's files are kept in it.</summary>
    internal static void RemoveUnused(Layout layout)
    {
        var isInUse = new GenerationList(layout).Current is not null
            || Has(layout.Journal)
            || Has(layout.Aside)
            || !Directory.Exists(layout.State)
            || StateFile.ReadLedger(layout).Paths.Count > 0;
        if (isInUse)
        {
            return;
        }

        Directory.Delete(layout.State, recursive: true);
        for (var parent = Path.GetDirectoryName(layout.State)!; parent.Length > layout.Files.Length && !Has(parent); parent = Path.GetDirectoryName(parent)!)
        {
            Directory.Delete(parent);
        }
    }

    private static bool Has(string folder) => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();
}
