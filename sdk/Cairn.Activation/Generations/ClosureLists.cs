using Cairn.Activation.Files;
using Cairn.Activation.Machines;
using Cairn.Store.Closures;

namespace Cairn.Activation.Generations;

/// <summary>
/// Keeps what closures are made of: with the versions of their software, which the objects themselves do not say. Only comparisons need it, so
/// that one is missing does no harm.
/// </summary>
internal static class ClosureLists
{
    internal static void Keep(Layout layout, Closure closure)
    {
        Directory.CreateDirectory(layout.Closures);
        DurableFiles.Write(layout.ClosureFile(closure.System.Path.FileName), closure.ToBytes());
    }

    internal static void RemoveUnknown(Layout layout, GenerationList list)
    {
        var known = list.Numbers.Select(list.ClosureOf).Select(layout.ClosureFile).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(layout.Closures) ? Directory.EnumerateFiles(layout.Closures).Where(file => !known.Contains(file)).ToList() : [])
        {
            File.Delete(file);
        }
    }
}
