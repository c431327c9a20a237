namespace Cairn.Activation.Units;

/// <summary>A unit that does not run because of a switch.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Reason">Why, in a few words.</param>
internal sealed record UnitFailure(string Name, string Reason);
