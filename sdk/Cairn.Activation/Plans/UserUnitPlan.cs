using Cairn.Activation.Units;

namespace Cairn.Activation.Plans;

/// <summary>What becomes of the units that all users have, in the service manager of one.</summary>
/// <param name="Scope">Whose service manager.</param>
/// <param name="Plan">The plan.</param>
internal sealed record UserUnitPlan(UnitScope Scope, SystemUnitPlan Plan);
