using Cairn.Store.Manifests;

namespace Cairn.Activation.Units;

/// <summary>Running units whose definition changes, appears or disappears.</summary>
internal sealed class ChangedUnits(UnitSituation situation, UnitLists lists)
{
    private readonly List<string> _stopForOrder = [];

    internal void Consider(UnitState state)
    {
        var old = situation.Old.DefinitionOf(state.Names);
        var next = situation.New.DefinitionOf(state.Names);
        if (situation.New.IsMasked(state.Names))
        {
            StopOrKeep(state, situation.New.PolicyOf(state.Names));
        }
        else if (situation.Folders.IsStronger(state.FragmentPath) && situation.New.DefinedBy(state.Names) is not null)
        {
            if (situation.Difference(state) != UnitDifference.None)
            {
                lists.Keep[state.Id] = KeepReason.Shadowed;
            }
        }
        else if (IsGone(state, old, next))
        {
            Remove(state);
        }
        else if (next is not null)
        {
            Change(state, situation.Difference(state), situation.New.PolicyOf(state.Names), next);
        }
        else if (old is not null)
        {
            // What is left is the distribution's own definition, whose text is nobody's business here.
            Change(state, situation.Difference(state), situation.Old.PolicyOf(state.Names), UnitDefinition.Empty);
        }
    }

    /// <summary>Treats a running unit as one that changed.</summary>
    internal void Change(UnitState state, UnitDifference difference, UnitPolicy policy, UnitDefinition next)
    {
        switch (state.Name.Kind)
        {
            case "target":
                ChangeTarget(state, difference, policy, next);
                break;
            case "path" or "slice":
                // Reloading the manager applies their settings.
                break;
            case var _ when difference != UnitDifference.None:
                Change(state, difference, policy);
                break;
        }
    }

    /// <summary>Stops targets around which others are ordered, when there are others.</summary>
    internal void StopForOrder()
    {
        if (lists.Stop.Count + lists.Restart.Count + lists.Start.Count > 0)
        {
            lists.Stop.UnionWith(_stopForOrder);
            lists.Start.UnionWith(_stopForOrder);
        }
    }

    private void Change(UnitState state, UnitDifference difference, UnitPolicy policy)
    {
        var isMount = state.Name.Kind == "mount";
        var canReload = isMount || state.CanReload || policy.CanReload;
        if (difference == UnitDifference.Reload && canReload)
        {
            lists.Reload.Add(state.Id);
        }
        else if (isMount && DelicateUnits.IsNeeded(state.Id))
        {
            lists.Reload.Add(state.Id);
        }
        else if (policy.OnChange == UnitChange.Reload && canReload)
        {
            lists.Reload.Add(state.Id);
        }
        else if (WhyNotRestart(state, policy) is { } reason)
        {
            lists.Keep[state.Id] = reason;
        }
        else if (state.Name.Kind == "socket")
        {
            new SocketActivation(situation, lists).Reopen(state);
        }
        else if (state.Name.Kind != "service" || policy.OnChange == UnitChange.Restart)
        {
            lists.Restart.Add(state.Id);
        }
        else
        {
            lists.Stop.Add(state.Id);
            if (!new SocketActivation(situation, lists).StopWith(state) || policy.IsNotSocketActivated)
            {
                lists.Start.Add(state.Id);
            }
        }
    }

    private static KeepReason? WhyNotRestart(UnitState state, UnitPolicy policy) =>
        policy.OnChange == UnitChange.Keep || policy.IsOnlyManual ? KeepReason.OptedOut
        : policy.OnChange == UnitChange.Reload ? KeepReason.CannotReload
        : policy.RefusesStop || state.RefusesStop ? KeepReason.RefusesStop
        : policy.RefusesStart ? KeepReason.RefusesStart
        : null;

    private void ChangeTarget(UnitState state, UnitDifference difference, UnitPolicy policy, UnitDefinition next)
    {
        if (Targets.IsSleep(state.Id) || policy.RefusesStart || policy.IsOnlyManual)
        {
            return;
        }

        if (policy.StopsOnReconfiguration && !Targets.IsOfBoot(state.Id))
        {
            _stopForOrder.Add(state.Id);
        }

        if (difference == UnitDifference.None)
        {
            return;
        }

        if (situation.New.DefinedBy(state.Names) is not null && !Targets.IsOfBoot(state.Id))
        {
            lists.StartQuietly.Add(state.Id);
            return;
        }

        // Starting a target of the distribution would start everything that somebody stopped.
        var old = situation.Old.DefinitionOf(state.Names);
        lists.Start.UnionWith(Targets.Wants(next).Except(Targets.Wants(old ?? UnitDefinition.Empty), StringComparer.Ordinal).Where(name => !situation.States.IsRunning(name)));
    }

    private bool IsGone(UnitState state, UnitDefinition? old, UnitDefinition? next)
    {
        if (old is null)
        {
            return false;
        }

        var wasDeclared = state.Name.IsInstance && situation.Old.Exact(state.Id) is { Entry.Start: true } && situation.New.Exact(state.Id) is null;
        return (wasDeclared && situation.Old.DefinedBy(state.Names) is not null)
            || (next is null && situation.Old.DefinedBy(state.Names) is not null && !state.IsOfDistribution && !state.Names.Any(situation.Returning.Contains));
    }

    private void Remove(UnitState state)
    {
        var policy = situation.Old.PolicyOf(state.Names);
        if (policy.StopsOnRemoval)
        {
            StopOrKeep(state, policy);
        }
        else
        {
            lists.Keep[state.Id] = KeepReason.OutlivesRemoval;
        }
    }

    private void StopOrKeep(UnitState state, UnitPolicy policy)
    {
        var isNeeded = DelicateUnits.IsNeeded(state.Id);
        if (isNeeded || state.RefusesStop || policy.RefusesStop)
        {
            lists.Keep[state.Id] = isNeeded ? KeepReason.Needed : KeepReason.RefusesStop;
        }
        else
        {
            lists.Stop.Add(state.Id);
        }
    }
}
