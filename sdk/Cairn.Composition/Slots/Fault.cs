namespace Cairn.Composition;

/// <summary>What can be wrong with the definitions of an option.</summary>
internal enum FaultKind
{
    Conflict,
    NotUnique,
    ReadOnly,
    BadKey,
    DifferentKinds,
    DefaultCycle,
    Baseless,
}

/// <summary>Something wrong with the definitions of an option: there is no merged value.</summary>
internal sealed record Fault(FaultKind Kind, Slot Slot, IReadOnlyList<Definition> Definitions)
{
    /// <summary>Gets the key or path inside the option, when the fault is only there.</summary>
    internal string? Key { get; init; }

    internal string? Rule { get; init; }

    /// <summary>Gets a value indicating whether the option's own default takes part.</summary>
    internal bool IncludesDefault { get; init; }
}
