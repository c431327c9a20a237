using Cairn.Store.Manifests;

namespace Cairn.Activation.Units;

/// <summary>Units that others want restarted or reloaded. What a unit says of itself stands above that.</summary>
internal sealed class RequestedUnits(UnitSituation situation, UnitLists lists, ChangedUnits changes)
{
    internal void Add()
    {
        foreach (var name in situation.Requests.Restart.Order(StringComparer.Ordinal))
        {
            Add(situation.States[name], UnitDifference.Restart);
        }

        foreach (var name in situation.Requests.Reload.Order(StringComparer.Ordinal))
        {
            Add(situation.States[name], UnitDifference.Reload);
        }
    }

    private void Add(UnitState state, UnitDifference difference)
    {
        if (situation.New.IsMasked(state.Names) || lists.IsStopping(state.Id) || lists.Restart.Contains(state.Id))
        {
            return;
        }

        if (state.IsRunning)
        {
            // Its definition is the same: there is no old one to stop it by.
            var policy = situation.New.PolicyOf(state.Names);
            changes.Change(state, difference, policy.OnChange == UnitChange.StopAndStart ? policy with { OnChange = UnitChange.Restart } : policy, UnitDefinition.Empty);
        }
        else if (state.LoadState == "loaded" || situation.New.DefinedBy(state.Names) is not null)
        {
            lists.Start.Add(state.Id);
        }
    }
}
