namespace Cairn.Platform;

/// <summary>Where a generator's values are used: what ties its files to a machine and to the values on disk.</summary>
/// <param name="Machine">The machine; null for the fleet.</param>
/// <param name="Values">The values on disk.</param>
/// <param name="Row">Where the machine's configuration keeps what it says of the files; null when it only reads values.</param>
internal sealed record VarUse(Machine? Machine, VarValues Values, UsedGenerator? Row)
{
    internal bool IsOnDarwin => Machine is { System.IsDarwin: true };
}
