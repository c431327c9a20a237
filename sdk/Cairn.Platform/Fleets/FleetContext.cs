namespace Cairn.Platform;

/// <summary>What modules of a fleet may ask for beside options.</summary>
/// <param name="Machines">The machines, by name.</param>
public sealed record FleetContext(IReadOnlyList<Machine> Machines)
{
    /// <summary>Gets the generated values. Default: none exists.</summary>
    public VarValues Vars { get; init; } = VarValues.None;
}
