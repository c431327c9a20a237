namespace Cairn.Composition;

/// <summary>Where an item stands in a list, whoever adds it; the smallest number comes first.</summary>
public static class Rank
{
    /// <summary>The rank of <c>AddFirst</c>.</summary>
    public const int First = 500;

    /// <summary>The rank of <c>Add</c> and of assignment.</summary>
    public const int Normal = 1000;

    /// <summary>The rank of <c>AddLast</c>.</summary>
    public const int Last = 1500;
}
