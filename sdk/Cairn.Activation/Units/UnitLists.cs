namespace Cairn.Activation.Units;

/// <summary>The lists of a plan while it is being made; they know which of them wins.</summary>
internal sealed class UnitLists
{
    internal SortedSet<string> Stop { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> StopAlong { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Start { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Restart { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> Reload { get; } = new(StringComparer.Ordinal);

    internal SortedSet<string> StartQuietly { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, KeepReason> Keep { get; } = new(StringComparer.Ordinal);

    internal bool IsStopping(string name) => Stop.Contains(name) || StopAlong.Contains(name);

    /// <summary>A stop and a start win over a restart, and that over a reload; what is stopped and started needs no second start.</summary>
    internal UnitPlan ToPlan(UnitStates states, IReadOnlyList<UnitEnablement> enablements, IEnumerable<string> gone)
    {
        Restart.ExceptWith(Stop);
        Start.ExceptWith(Restart);
        Reload.ExceptWith([.. Stop, .. StopAlong, .. Restart, .. Start]);
        StartQuietly.ExceptWith([.. Start, .. Restart]);
        StopAlong.ExceptWith(Stop);
        var touched = new[] { Stop, StopAlong, Start, Restart, Reload }.SelectMany(static list => list).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new UnitPlan
        {
            Stop = [.. Stop],
            StopAlong = [.. StopAlong],
            Reload = [.. Reload],
            Restart = [.. Restart],
            Start = [.. Start],
            StartQuietly = [.. StartQuietly],
            Keep = [.. Keep.Where(kept => !Restart.Contains(kept.Key) && !Stop.Contains(kept.Key)).Select(static kept => new KeptUnit(kept.Key, kept.Value))],
            Enablements = enablements,
            Forget = [.. Start.Concat(Restart).Concat(gone).Where(name => states[name].IsFailed).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Before = [.. touched.Select(name => states[name]).Select(static state => new UnitRun(state.Id, state.IsRunning, state.InvocationId, state.Started))],
        };
    }
}
