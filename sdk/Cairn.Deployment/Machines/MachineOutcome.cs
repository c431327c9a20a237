using Cairn.Deployment.Comparisons;
using Cairn.Store.Wire;

namespace Cairn.Deployment.Machines;

/// <summary>How the deployment of a machine ended.</summary>
/// <param name="Machine">Which machine.</param>
/// <param name="Kind">How.</param>
/// <param name="ExitCode">The exit code of a deployment of this machine alone.</param>
/// <param name="Text">One line for people; the plan for <see cref="OutcomeKind.Planned"/>.</param>
public sealed record MachineOutcome(string Machine, OutcomeKind Kind, int ExitCode, string Text)
{
    /// <summary>Gets how many bytes of objects were sent, before compression.</summary>
    public long BytesSent { get; init; }

    /// <summary>Gets the generation that the machine was on before; null for none, or where it did not come to that.</summary>
    public int? GenerationBefore { get; init; }

    /// <summary>Gets the plan as JSON; null where there is none.</summary>
    public string? Plan { get; init; }

    /// <summary>Gets in what the closure differs from that of the machine's generation; null when they were not compared.</summary>
    public IReadOnlyList<Difference>? Differences { get; init; }

    /// <summary>Gets how the machine found itself to be; null when it was not asked.</summary>
    public MachineCondition? Condition { get; init; }

    internal static MachineOutcome NothingToDo(string machine) => new(machine, OutcomeKind.NothingToDo, DeploymentExitCodes.Done, "nothing to do");

    internal static MachineOutcome Failed(string machine, int exitCode, string text) => new(machine, OutcomeKind.Failed, exitCode, text);
}
