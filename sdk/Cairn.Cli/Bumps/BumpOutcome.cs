namespace Cairn.Cli.Bumps;

/// <summary>What became of a bump.</summary>
/// <param name="Bump">The bump.</param>
/// <param name="Kind">Whether it was kept.</param>
/// <param name="Systems">The systems that fall back to stable.</param>
/// <param name="Reason">The first error of the builds that failed.</param>
/// <param name="Proposal">The fallback to write by hand, when there is no one place for it.</param>
internal sealed record BumpOutcome(Bump Bump, BumpOutcomeKind Kind, IReadOnlyList<string> Systems, string? Reason, string? Proposal)
{
    internal static BumpOutcome Kept(Bump bump) => new(bump, BumpOutcomeKind.Kept, [], null, null);
}
