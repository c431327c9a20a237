namespace Cairn.Activation.Units;

/// <summary>Units of the distribution whose start at boot the configuration decides.</summary>
internal static class EnabledUnits
{
    internal static IReadOnlyList<UnitEnablement> Plan(UnitSituation situation, UnitLists lists)
    {
        foreach (var name in Newly(situation, isEnabled: false).Where(situation.States.IsRunning))
        {
            lists.Stop.Add(situation.States[name].Id);
            lists.Start.Remove(situation.States[name].Id);
        }

        foreach (var name in situation.Old.Sources.Where(static source => source.Entry.Masked).Select(static source => source.Entry.Name).Where(name => IsUnmasked(situation, name)))
        {
            lists.Keep[name] = KeepReason.Unmasked;
        }

        return [.. Wanted(situation).Concat(PutBack(situation)).OrderBy(static enablement => enablement.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<UnitEnablement> Wanted(UnitSituation situation) =>
        from source in situation.New.Sources
        let enable = source.Entry.Enabled
        where enable is not null
        let state = situation.States[source.Entry.Name]
        let was = IsEnabled(state)
        where was is null ? IsWorthTrying(state, isNew: situation.Old.Exact(source.Entry.Name)?.Entry.Enabled != enable) : was != enable
        select new UnitEnablement(source.Entry.Name, enable.Value, was);

    private static IEnumerable<UnitEnablement> PutBack(UnitSituation situation) =>
        from original in situation.EnabledOriginally
        where situation.New.Exact(original.Key)?.Entry.Enabled is null
        let was = IsEnabled(situation.States[original.Key])
        where was is not null && was != original.Value
        select new UnitEnablement(original.Key, original.Value, was);

    private static IEnumerable<string> Newly(UnitSituation situation, bool isEnabled) =>
        situation.New.Sources.Where(source => source.Entry.Enabled == isEnabled).Select(static source => source.Entry.Name)
            .Where(name => situation.Old.Exact(name)?.Entry.Enabled != isEnabled);

    private static bool IsUnmasked(UnitSituation situation, string name) =>
        situation.New.Exact(name) is null && situation.States[name].IsOfDistribution;

    /// <summary>Says whether a unit starts at boot; null when there is no such unit, or nothing to enable about it.</summary>
    private static bool? IsEnabled(UnitState state) => state.UnitFileState switch
    {
        "enabled" or "enabled-runtime" or "alias" => true,
        "disabled" => false,
        _ => null,
    };

    /// <summary>Says whether to try although the state does not tell: what brings the unit may be installed by then, and units that only enable others look the same after.</summary>
    private static bool IsWorthTrying(UnitState state, bool isNew) => state.LoadState == "not-found" || (isNew && state.UnitFileState == "indirect");
}
