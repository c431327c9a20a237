namespace Cairn.Platform;

/// <summary>A slice: a group of units with limits; the row's key is its name without <c>.slice</c>.</summary>
public sealed partial class SliceUnit : SystemdUnit
{
    /// <summary>The <c>[Slice]</c> section.</summary>
    public partial SliceSection Slice { get; }

    internal override string Suffix => ".slice";

    internal override SystemdSection? OwnSection => Slice;
}
