using Cairn.Store.Wire;

namespace Cairn.Activation.Conditions;

/// <summary>Says to people at the machine what is not in order.</summary>
internal static class ConditionText
{
    internal static void Write(MachineCondition condition, TextWriter output)
    {
        if (condition.IsUnfinished)
        {
            output.WriteLine("an activation is at work, or did not come to its end");
        }

        foreach (var deviation in condition.Drift)
        {
            output.WriteLine($"{deviation.Kind} {deviation.What} {deviation.Is}");
        }

        foreach (var reason in condition.RebootReasons)
        {
            output.WriteLine($"should be started anew: {reason}");
        }

        foreach (var problem in condition.SecretProblems)
        {
            output.WriteLine($"secrets: {problem}");
        }
    }
}
