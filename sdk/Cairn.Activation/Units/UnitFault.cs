namespace Cairn.Activation.Units;

/// <summary>A line because of which systemd refuses the whole file.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Reason">What is wrong with it, as the second half of a sentence.</param>
internal readonly record struct UnitFault(int Line, string Reason);
