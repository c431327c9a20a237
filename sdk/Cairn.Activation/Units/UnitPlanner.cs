namespace Cairn.Activation.Units;

/// <summary>Decides what happens to units: NixOS's rules, on machines where most units are the distribution's.</summary>
/// <remarks>
/// Only units are considered that a manifest declares or extends. Nothing is started or stopped because of a target of the
/// distribution: what somebody else stopped stays stopped.
/// </remarks>
internal static class UnitPlanner
{
    internal static UnitPlan Plan(UnitSituation situation)
    {
        var lists = new UnitLists();
        var changes = new ChangedUnits(situation, lists);
        foreach (var state in situation.States.All.Where(static state => state.IsRunning))
        {
            changes.Consider(state);
        }

        new RequestedUnits(situation, lists, changes).Add();
        var starts = new StartedUnits(situation, lists);
        var enablements = EnabledUnits.Plan(situation, lists);
        starts.AddSockets();
        starts.AddWanted();
        starts.AddDependents();
        changes.StopForOrder();
        return lists.ToPlan(situation.States, enablements, Gone(situation)) with
        {
            ReloadsManager = enablements.Count > 0 || !situation.Old.LoadsAs(situation.New),
            ReexecutesManager = situation.ReexecutesManager,
        };
    }

    /// <summary>Gives the units whose definition disappears; one that failed would be remembered for ever.</summary>
    private static IEnumerable<string> Gone(UnitSituation situation) =>
        situation.Old.Sources.Select(static source => source.Entry.Name).Where(name => situation.New.Exact(name) is null && situation.Old.Exact(name)?.File is not null);
}
