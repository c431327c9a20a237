namespace Cairn.Activation.Units;

/// <summary>How a unit ran before it was touched.</summary>
/// <param name="Name">The unit.</param>
/// <param name="IsRunning">Whether it ran.</param>
/// <param name="InvocationId">What named that run; empty when there is none.</param>
/// <param name="Started">When it was last started, as <see cref="UnitState.Started"/>.</param>
internal sealed record UnitRun(string Name, bool IsRunning, string InvocationId, long Started);
