using Cairn.Deployment.Machines;
using Cairn.Store.Wire;

namespace Cairn.Cli.Status;

/// <summary>Says with what <c>cairn status --exit-code</c> ends.</summary>
internal static class StatusExitCode
{
    /// <summary>Gives the outcome of a machine the code of what it found.</summary>
    internal static MachineOutcome Judge(MachineOutcome outcome) => outcome.Condition is { } condition ? outcome with { ExitCode = Of(condition) } : outcome;

    /// <summary>Gives the code of all. Machines that are well do not count beside others: whoever asks whether one has to be started anew gets an answer.</summary>
    internal static int Of(IEnumerable<MachineOutcome> outcomes) =>
        outcomes.Select(static outcome => outcome.ExitCode).Where(static code => code != ExitCodes.Done).Distinct().ToList() switch
        {
            [] => ExitCodes.Done,
            [var code] => code,
            _ => ExitCodes.Mixed,
        };

    private static int Of(MachineCondition condition) =>
        condition.Generation is null || condition.Confirmed != condition.Generation || condition.IsUnfinished || condition.Last is { } last && !StatusReport.IsGood(last)
            || condition.Drift.Count > 0 || condition.SecretProblems.Count > 0 ? ExitCodes.Refused
        : condition.RebootReasons.Count > 0 ? ExitCodes.RebootNeeded
        : ExitCodes.Done;
}
