namespace Cairn.Composition;

/// <summary>What faults of definitions look like to a user.</summary>
internal static class FaultText
{
    internal static string Id(Fault fault) => fault.Kind switch
    {
        FaultKind.Conflict => DiagnosticIds.Conflict,
        FaultKind.NotUnique => DiagnosticIds.NotUnique,
        FaultKind.ReadOnly => DiagnosticIds.ReadOnly,
        FaultKind.BadKey => DiagnosticIds.BadKey,
        FaultKind.DifferentKinds => DiagnosticIds.DifferentKinds,
        FaultKind.Baseless => DiagnosticIds.Undefined,
        _ => DiagnosticIds.DefaultCycle,
    };

    internal static string Path(Fault fault) => (fault.Slot, fault.Key) switch
    {
        (_, null) => fault.Slot.Path,
        (SettingsSlot, var path) => path,
        var (_, key) => fault.Slot.Path + OptionPaths.Key(key),
    };

    internal static string Summary(Fault fault) => fault.Kind switch
    {
        FaultKind.Conflict => $"'{Path(fault)}' has conflicting definitions of equal priority.",
        FaultKind.NotUnique => $"'{Path(fault)}' is defined more than once although it must be unique{Reason(fault)}.",
        FaultKind.ReadOnly => $"'{Path(fault)}' is read-only, but set more than once.",
        FaultKind.BadKey => $"'{fault.Slot.Path}' cannot have the key '{fault.Key}': keys must match '{fault.Rule}'.",
        FaultKind.DifferentKinds => $"'{Path(fault)}' has definitions of different kinds.",
        FaultKind.Baseless => $"'{Path(fault)}' has no value of its own: its definitions only pass on what was read from it.",
        _ => $"'{Path(fault)}' has a default that needs itself.",
    };

    internal static IReadOnlyList<string> Hints(Fault fault) => fault.Kind switch
    {
        FaultKind.Conflict or FaultKind.DifferentKinds =>
            ["Write the one that should win through 'Overrides', or the one that should give way through 'Defaults'."],
        FaultKind.NotUnique or FaultKind.ReadOnly => ["Keep one of the definitions."],
        FaultKind.BadKey => ["Rename the row."],
        FaultKind.Baseless => ["Define it somewhere without reading it."],
        _ => ["Define the option, or one of those that its default is computed from."],
    };

    private static string Reason(Fault fault) => fault.Slot.Option.UniqueReason is { } reason ? $" ({reason})" : "";
}
