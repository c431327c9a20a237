namespace Cairn.Store.Garbage;

/// <summary>What a collection would delete, or has deleted.</summary>
/// <param name="Objects">Objects that nothing refers to, in ordinal order.</param>
/// <param name="StaleRoots">Roots that followed a file that is gone.</param>
/// <param name="Leftovers">What killed processes left behind, by file name.</param>
/// <param name="Bytes">The size of the objects, as archives.</param>
public sealed record GarbagePlan(
    IReadOnlyList<StorePath> Objects, IReadOnlyList<string> StaleRoots, IReadOnlyList<string> Leftovers, long Bytes)
{
    /// <summary>Whether there is nothing to delete.</summary>
    public bool IsEmpty => Objects.Count + StaleRoots.Count + Leftovers.Count == 0;
}
