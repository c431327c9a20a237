namespace Cairn.Composition;

/// <summary>Orders definitions of equal priority: by rank, then dependencies first, then by type name, then as added.</summary>
internal sealed class DefinitionOrder : IComparer<Definition>
{
    internal static DefinitionOrder Instance { get; } = new();

    public int Compare(Definition? x, Definition? y)
    {
        var byRank = x!.Rank.CompareTo(y!.Rank);
        if (byRank != 0)
        {
            return byRank;
        }

        var byModule = (x.Owner?.Order ?? 0).CompareTo(y.Owner?.Order ?? 0);
        if (byModule != 0)
        {
            return byModule;
        }

        // One module may work on several configurations: outer ones first.
        var byPlace = x.Owner == y.Owner ? 0 : string.CompareOrdinal(x.Owner?.Root.Path, y.Owner?.Root.Path);
        return byPlace != 0 ? byPlace : x.Sequence.CompareTo(y.Sequence);
    }
}
