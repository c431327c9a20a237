namespace Cairn.Deployment.Comparisons;

/// <summary>What became of something from one closure to the next.</summary>
public enum DifferenceKind
{
    /// <summary>Only the next one has it.</summary>
    Added,

    /// <summary>Both have it, and it is not the same.</summary>
    Changed,

    /// <summary>Only the old one has it.</summary>
    Removed,
}
