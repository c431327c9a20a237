namespace Cairn.Deployment.Comparisons;

/// <summary>One thing in which two closures differ. No secret is ever in it.</summary>
/// <param name="Subject">What kind of thing.</param>
/// <param name="Name">Which one: a path, a name; before that of something in a home stands its user, with a colon.</param>
/// <param name="Kind">What became of it.</param>
public sealed record Difference(DifferenceSubject Subject, string Name, DifferenceKind Kind)
{
    /// <summary>Gets what is different, and what that leads to, a line each.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Gets how a text changed, as a unified diff without its head; empty for what is no text.</summary>
    public IReadOnlyList<string> Diff { get; init; } = [];
}
