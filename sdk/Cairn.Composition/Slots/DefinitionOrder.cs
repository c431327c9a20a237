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
        return byModule != 0 ? byModule : x.Sequence.CompareTo(y.Sequence);
    }
}
