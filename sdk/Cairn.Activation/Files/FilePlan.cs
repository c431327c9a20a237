namespace Cairn.Activation.Files;

/// <summary>What becomes of files.</summary>
internal sealed record FilePlan
{
    /// <summary>Gets the changes: directories before what is in them, and what is removed last, the deepest first.</summary>
    internal required IReadOnlyList<PathChange> Changes { get; init; }

    /// <summary>Gets what Cairn owns afterwards.</summary>
    internal required SortedDictionary<string, OwnedPath> Owned { get; init; }

    /// <summary>Gets the paths where something lies that Cairn does not own and may not replace.</summary>
    internal required IReadOnlyList<PathCollision> Collisions { get; init; }

    /// <summary>Gets what else speaks against it.</summary>
    internal required IReadOnlyList<string> Refusals { get; init; }

    /// <summary>Gets what people should know.</summary>
    internal required IReadOnlyList<string> Notices { get; init; }
}
