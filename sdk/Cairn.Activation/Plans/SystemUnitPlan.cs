using Cairn.Activation.Units;

namespace Cairn.Activation.Plans;

/// <summary>What becomes of the machine's units.</summary>
/// <param name="Units">The plan.</param>
/// <param name="FailingBefore">What failed before; not asked where no unit is touched.</param>
/// <param name="Refusals">What systemd would not load.</param>
/// <param name="EnabledBefore">Which units of the distribution were enabled before Cairn came.</param>
internal sealed record SystemUnitPlan(UnitPlan Units, IReadOnlyList<string> FailingBefore, IReadOnlyList<string> Refusals, IReadOnlyDictionary<string, bool> EnabledBefore);
