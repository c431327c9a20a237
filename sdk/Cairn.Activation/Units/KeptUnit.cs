namespace Cairn.Activation.Units;

/// <summary>A unit that changed and is left as it is.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct KeptUnit(string Name, KeepReason Reason);
