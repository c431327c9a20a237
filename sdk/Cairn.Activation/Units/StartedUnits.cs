namespace Cairn.Activation.Units;

/// <summary>Units that are to run and do not, or would no longer.</summary>
internal sealed class StartedUnits(UnitSituation situation, UnitLists lists)
{
    private IEnumerable<string> Wanted => situation.New.Sources.SelectMany(static source => source.Wanted()).Order(StringComparer.Ordinal);

    /// <summary>Makes way for sockets that are opened now.</summary>
    internal void AddSockets()
    {
        foreach (var socket in Wanted.Select(name => situation.States[name]).Where(static state => state.Name.Kind == "socket" && !state.IsRunning))
        {
            new SocketActivation(situation, lists).StopServices(socket);
        }
    }

    internal void AddWanted()
    {
        foreach (var state in Wanted.Select(name => situation.States[name]).Where(state => !state.IsRunning || lists.IsStopping(state.Id)))
        {
            if (state.LoadState == "masked" && !situation.Old.IsMasked(state.Names))
            {
                lists.Keep[state.Id] = KeepReason.MaskedByOthers;
            }
            else if (situation.Folders.IsStronger(state.FragmentPath) && state.UnitFileState == "transient")
            {
                lists.Keep[state.Id] = KeepReason.Shadowed;
            }
            else if (CanStart(state) && (lists.IsStopping(state.Id) || !IsDone(state)))
            {
                lists.Start.Add(state.Id);
            }
        }
    }

    /// <summary>Starts again what systemd stops along with units that come back.</summary>
    internal void AddDependents()
    {
        var returning = lists.Stop.Where(name => lists.Start.Contains(name) || IsReturnedTo(name)).ToHashSet(StringComparer.Ordinal);
        var queue = new Queue<(string Name, bool Returns)>(lists.Stop.Select(name => (name, returning.Contains(name))).OrderByDescending(static stop => stop.Item2));
        while (queue.TryDequeue(out var stopped))
        {
            foreach (var dependent in situation.States[stopped.Name].Dependents.Select(name => situation.States[name]).Where(IsStoppedAlong))
            {
                lists.StopAlong.Add(dependent.Id);
                queue.Enqueue((dependent.Id, stopped.Returns));
                if ((stopped.Returns && CanStart(dependent)) || Wanted.Contains(dependent.Id, StringComparer.Ordinal))
                {
                    lists.Start.Add(dependent.Id);
                }
                else if (stopped.Returns)
                {
                    lists.Keep[dependent.Id] = KeepReason.RefusesStart;
                }
            }
        }

        bool IsStoppedAlong(UnitState unit) => unit.IsRunning && !lists.IsStopping(unit.Id) && unit.Name.Kind is not ("scope" or "device");
    }

    /// <summary>Says whether a stopped service comes back through its socket.</summary>
    private bool IsReturnedTo(string name) => situation.States[name].TriggeredBy.Any(lists.Start.Contains);

    private bool CanStart(UnitState state) =>
        situation.New.PolicyOf(state.Names) is { RefusesStart: false, IsOnlyManual: false }
        && (!state.RefusesStart || situation.New.DefinedBy(state.Names) is not null)
        && !situation.New.IsMasked(state.Names)
        && !state.IsTransient;

    /// <summary>Says whether starting the unit again would only repeat what it did: it is unchanged, and ran to its end or found no reason to.</summary>
    private bool IsDone(UnitState state)
    {
        var isUnchanged = situation.Difference(state) == UnitDifference.None;
        return isUnchanged && !state.IsFailed
            && ((state.IsOneshot && state.Started > 0) || (state.IsConditionUnmet && !situation.ChangesElsewhere));
    }
}
