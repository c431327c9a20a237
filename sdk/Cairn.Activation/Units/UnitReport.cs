namespace Cairn.Activation.Units;

/// <summary>What became of the units of a switch; sorted by name.</summary>
/// <param name="Failed">What does not run because of it.</param>
/// <param name="AlreadyFailing">What fails as it did before.</param>
/// <param name="StillStarting">What has not come up yet.</param>
internal sealed record UnitReport(IReadOnlyList<UnitFailure> Failed, IReadOnlyList<string> AlreadyFailing, IReadOnlyList<string> StillStarting)
{
    /// <summary>Compares a plan with what came of it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="failingBefore">What failed before.</param>
    /// <param name="now">The units now: those of the plan, and all that fail.</param>
    /// <returns>What became of them. Waiting for the next start after success is no failure, nor are conditions that do not hold.</returns>
    internal static UnitReport Of(UnitPlan plan, IReadOnlyCollection<string> failingBefore, UnitStates now)
    {
        var failing = now.All.Where(static state => state.IsFailing).ToLookup(state => failingBefore.Contains(state.Id, StringComparer.Ordinal) && !IsChanged(plan, state.Id));
        var failed = failing[false].Select(static state => new UnitFailure(state.Id, Reason(state)));
        var missing = plan.Before.Where(run => plan.Start.Contains(run.Name, StringComparer.Ordinal))
            .Where(run => now[run.Name] is { IsRunning: false, IsFailing: false, IsConditionUnmet: false, IsOneshot: false } state && state.Started == run.Started)
            .Select(static run => new UnitFailure(run.Name, "it was not started, because something that it requires does not run or does not exist"));
        return new UnitReport(
            [.. failed.Concat(missing).OrderBy(static failure => failure.Name, StringComparer.Ordinal)],
            [.. failing[true].Select(static state => state.Id)],
            [.. now.All.Where(state => !state.IsFailing && (state.ActiveState == "activating" || state.Job > 0) && state.SubState != "auto-restart" && IsTouched(plan, state.Id)).Select(static state => state.Id)]);
    }

    private static bool IsChanged(UnitPlan plan, string name) => plan.Stop.Concat(plan.Restart).Concat(plan.Reload).Contains(name, StringComparer.Ordinal);

    private static bool IsTouched(UnitPlan plan, string name) => plan.Before.Any(run => run.Name == name);

    private static string Reason(UnitState state) => state.IsFailed
        ? $"it failed ({state.Result})"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"it ended with status {state.ExitStatus} and waits for its next start");
}
