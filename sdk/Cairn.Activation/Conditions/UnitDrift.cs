using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Units;
using Cairn.Store.Manifests;
using Cairn.Store.Wire;

namespace Cairn.Activation.Conditions;

/// <summary>Finds units that should run and do not, that failed, or that start at boot although they should not, or the other way round.</summary>
internal static class UnitDrift
{
    internal static IEnumerable<Deviation> Of(ICommands commands, Generation now)
    {
        var units = now.Manifest.Units.Where(static unit => new UnitName(unit.Name) is { IsTemplate: false, IsPrefix: false }).ToList();
        return units.Count == 0 ? [] : Of(units, Observe(commands, units));
    }

    internal static IEnumerable<Deviation> Of(IReadOnlyList<UnitEntry> units, UnitStates? states)
    {
        if (states is null)
        {
            yield return new Deviation("unit", "systemd", "does not answer");
            yield break;
        }

        foreach (var unit in units)
        {
            if (Difference(unit, states[unit.Name]) is { } words)
            {
                yield return new Deviation("unit", unit.Name, words);
            }
        }
    }

    private static string? Difference(UnitEntry unit, UnitState state) => unit switch
    {
        { Masked: true } => state.LoadState == "masked" ? null : "is not masked",
        _ when state.IsFailing => $"failed: {state.Result}",
        _ when state.LoadState != "loaded" => $"is not loaded: {state.LoadState}",
        { Enabled: true } when state.UnitFileState == "disabled" => "is disabled",
        { Enabled: false } when state.UnitFileState == "enabled" => "is enabled",
        // One that does one thing and is done, that has a condition, that only the machine's start starts, or that something else does, may well not run.
        { Start: true } when state is { IsRunning: false, IsOneshot: false, IsConditionUnmet: false, RefusesStart: false } && state.TriggeredBy.Count == 0 => $"should run, but is {state.ActiveState}",
        _ => null,
    };

    private static UnitStates? Observe(ICommands commands, IReadOnlyList<UnitEntry> units)
    {
        try
        {
            return new SystemdObserver(commands, UnitScope.System, UnitFolders.OfSystem).Observe(units.Select(static unit => unit.Name));
        }
        catch (ActivationException)
        {
            return null;
        }
    }
}
