using Cairn.Deployment.Comparisons;

namespace Cairn.Cli.Comparisons;

/// <summary>What differs on a machine between two revisions.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Differences">What differs.</param>
/// <param name="Error">Why it could not be compared; null when it was.</param>
internal sealed record ComparedMachine(string Machine, IReadOnlyList<Difference> Differences, string? Error = null)
{
    /// <summary>Gets a value indicating whether the earlier revision does not have it.</summary>
    internal bool IsNew { get; init; }

    /// <summary>Gets a value indicating whether only the earlier revision has it.</summary>
    internal bool IsGone { get; init; }
}
