using Cairn.Activation.Files;

namespace Cairn.Activation.Launchd;

/// <summary>Plans which jobs leave launchd and which come, from what two generations want, which files change, and what is loaded.</summary>
/// <remarks>
/// launchd reads a property list once, when the job is bootstrapped; a changed one has to be booted out first. A job that is loaded
/// and whose file stays is left alone, whatever state it is in; one that somebody unloaded comes back.
/// </remarks>
internal static class LaunchdPlanner
{
    /// <summary>Makes the plan.</summary>
    /// <param name="old">The jobs of the generation that the Mac is on.</param>
    /// <param name="next">The jobs of the generation that is wanted.</param>
    /// <param name="changes">What becomes of files.</param>
    /// <param name="state">What launchd has.</param>
    /// <returns>The plan.</returns>
    internal static LaunchdPlan Plan(IReadOnlyList<LaunchdJob> old, IReadOnlyList<LaunchdJob> next, IReadOnlyList<PathChange> changes, LaunchdState state)
    {
        var pairs = old.Concat(next).Select(static job => job.Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => new LaunchdChange(Find(old, path), Find(next, path), changes.FirstOrDefault(change => change.Path == path), state)).ToList();
        return new LaunchdPlan(
            [.. pairs.Where(static pair => pair.Leaves.Count > 0).Select(static pair => pair.Leave())],
            [.. pairs.Where(static pair => pair.Comes.Count > 0).Select(static pair => pair.Come())],
            [.. pairs.SelectMany(static pair => pair.Notices())]);
    }

    private static LaunchdJob? Find(IReadOnlyList<LaunchdJob> jobs, string path) => jobs.FirstOrDefault(job => job.Path == path);
}
