namespace Cairn.Platform;

/// <summary>The direction of a sort.</summary>
public enum ActivitySortOrder
{
    /// <summary>From high to low.</summary>
    Descending,

    /// <summary>From low to high.</summary>
    Ascending,
}
