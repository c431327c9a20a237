namespace Cairn.Activation.Accounts;

/// <summary>What Cairn did to a group.</summary>
internal sealed record GroupRecord
{
    /// <summary>Gets whether Cairn made the group.</summary>
    public bool Created { get; init; }

    /// <summary>Gets the members that Cairn added; others are never removed.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    internal bool IsEmpty => !Created && Members.Count == 0;
}
