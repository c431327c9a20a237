using Cairn.Activation.Units;

namespace Cairn.Activation.Tests.Units.Support;

/// <summary>Says all of a plan in one line, so that a test sees what it did not expect.</summary>
internal static class PlanAssertions
{
    internal static void ShouldBe(this UnitPlan plan, string expected) => string.Join("; ", Parts(plan)).ShouldBe(expected);

    private static IEnumerable<string> Parts(UnitPlan plan)
    {
        foreach (var (verb, names) in new[] { ("stop", plan.Stop), ("along", plan.StopAlong), ("reload", plan.Reload), ("restart", plan.Restart), ("start", plan.Start), ("quietly", plan.StartQuietly) })
        {
            if (names.Count > 0)
            {
                yield return $"{verb} {string.Join(' ', names)}";
            }
        }

        foreach (var kept in plan.Keep)
        {
            yield return $"keep {kept.Name} {kept.Reason}";
        }

        foreach (var enablement in plan.Enablements)
        {
            yield return $"{(enablement.Enable ? "enable" : "disable")} {enablement.Name}";
        }
    }
}
