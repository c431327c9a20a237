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

    /// <summary>Gets the plan as JSON; null where there is none.</summary>
    public string? Plan { get; init; }

    internal static MachineOutcome Failed(string machine, int exitCode, string text) => new(machine, OutcomeKind.Failed, exitCode, text);
}
