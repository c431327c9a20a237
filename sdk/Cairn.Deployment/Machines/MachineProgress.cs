namespace Cairn.Deployment.Machines;

/// <summary>Something that happened while a machine is deployed.</summary>
/// <param name="Machine">Which machine.</param>
/// <param name="Phase">How far it is.</param>
/// <param name="Text">What the machine said, or what is going on; empty for nothing to read.</param>
/// <param name="Bytes">How many bytes were read to be sent.</param>
/// <param name="Total">How many there are.</param>
public sealed record MachineProgress(string Machine, MachinePhase Phase, string Text = "", long Bytes = 0, long Total = 0);
