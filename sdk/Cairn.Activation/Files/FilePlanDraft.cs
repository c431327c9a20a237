namespace Cairn.Activation.Files;

/// <summary>A plan for files while it is made.</summary>
internal sealed class FilePlanDraft
{
    internal List<PathChange> Changes { get; } = [];

    internal SortedDictionary<string, OwnedPath> Owned { get; } = new(StringComparer.Ordinal);

    internal List<PathCollision> Collisions { get; } = [];

    internal List<string> Refusals { get; } = [];

    internal List<string> Notices { get; } = [];

    internal FilePlan Finish() => new() { Changes = Changes, Owned = Owned, Collisions = Collisions, Refusals = Refusals, Notices = Notices };
}
