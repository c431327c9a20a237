namespace Cairn.Platform;

/// <summary>What modules of a host may ask for beside options.</summary>
/// <param name="Machine">The machine that is evaluated.</param>
/// <param name="Fleet">Its fleet, evaluated.</param>
public sealed record HostContext(Machine Machine, Fleet Fleet);
