namespace Cairn.Activation.Units;

/// <summary>Everything that decides about the units of one service manager.</summary>
internal sealed record UnitSituation
{
    /// <summary>Gets the units of the generation that the machine is on.</summary>
    internal required UnitSet Old { get; init; }

    /// <summary>Gets the units of the generation to reach.</summary>
    internal required UnitSet New { get; init; }

    /// <summary>Gets how the units are.</summary>
    internal required UnitStates States { get; init; }

    /// <summary>Gets where the units lie.</summary>
    internal UnitFolders Folders { get; init; } = UnitFolders.OfSystem;

    /// <summary>Gets what others ask for.</summary>
    internal UnitRequests Requests { get; init; } = UnitRequests.None;

    /// <summary>
    /// Gets a value indicating whether anything but units changes: then a unit whose conditions did not hold is tried again, because they may hold now.
    /// </summary>
    internal bool ChangesElsewhere { get; init; }

    /// <summary>Gets whether units of the distribution were enabled before Cairn enabled or disabled them, to be put back.</summary>
    internal IReadOnlyDictionary<string, bool> EnabledOriginally { get; init; } = new Dictionary<string, bool>(StringComparer.Ordinal);

    /// <summary>Gets the units whose definitions, made by hand before Cairn had those names, come back.</summary>
    internal IReadOnlySet<string> Returning { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether the manager's own settings change, so that it has to be executed anew.</summary>
    internal bool ReexecutesManager { get; init; }

    /// <summary>Gives what a unit that Cairn takes over was defined as; one that is only extended keeps that definition.</summary>
    internal UnitDefinition? FoundOnDisk(UnitState state) => New.DefinedBy(state.Names) is null ? null : state.OnDisk;

    /// <summary>Says how a unit's definition differs between the generations.</summary>
    internal UnitDifference Difference(UnitState state) => UnitComparison.Compare(
        Old.DefinitionOf(state.Names) ?? FoundOnDisk(state) ?? UnitDefinition.Empty,
        New.DefinitionOf(state.Names) ?? UnitDefinition.Empty);
}
