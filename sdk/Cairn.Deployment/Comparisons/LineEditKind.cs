namespace Cairn.Deployment.Comparisons;

/// <summary>What becomes of a line.</summary>
internal enum LineEditKind
{
    /// <summary>It stays.</summary>
    Keep,

    /// <summary>It goes.</summary>
    Remove,

    /// <summary>It is new.</summary>
    Add,
}
