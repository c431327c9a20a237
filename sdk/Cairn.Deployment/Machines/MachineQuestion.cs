using Cairn.Deployment.Connections;
using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Deployment.Machines;

/// <summary>Asks a machine for something that its activator prints.</summary>
public static class MachineQuestion
{
    /// <summary>Asks.</summary>
    /// <param name="target">The machine.</param>
    /// <param name="question">The question.</param>
    /// <param name="patience">How long nothing may move.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What it printed, as the outcome's text; whatever goes wrong is told there, not thrown.</returns>
    public static MachineOutcome Ask(MachineTarget target, Ask question, TimeSpan patience, CancellationToken cancellation = default) => Try(target, patience, session =>
    {
        var told = session.Ask<Told>(question);
        var ended = (Ended)session.Hear();
        var text = string.Join('\n', told.Lines);
        return ended.ExitCode == DeploymentExitCodes.Done
            ? new MachineOutcome(target.Name, OutcomeKind.Planned, ended.ExitCode, text)
            : MachineOutcome.Failed(target.Name, ended.ExitCode, text);
    }, cancellation);

    /// <summary>Asks a machine to look at itself.</summary>
    /// <param name="target">The machine.</param>
    /// <param name="patience">How long nothing may move.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What it found, as the outcome's condition; whatever goes wrong is told there, not thrown.</returns>
    public static MachineOutcome Examine(MachineTarget target, TimeSpan patience, CancellationToken cancellation = default) => Try(target, patience, session =>
    {
        var condition = session.Ask<Examined>(new Examine()).Condition;
        return new MachineOutcome(target.Name, OutcomeKind.Planned, DeploymentExitCodes.Done, condition.Generation is { } number ? $"on generation {number}" : "no generation is active") { Condition = condition };
    }, cancellation);

    private static MachineOutcome Try(MachineTarget target, TimeSpan patience, Func<MachineSession, MachineOutcome> ask, CancellationToken cancellation)
    {
        try
        {
            using var session = target.Door(patience).Open(cancellation);
            return ask(session);
        }
        catch (OperationCanceledException)
        {
            return MachineOutcome.Failed(target.Name, DeploymentExitCodes.Cancelled, "interrupted");
        }
        catch (DeploymentException error)
        {
            return MachineOutcome.Failed(target.Name, error.ExitCode, error.Message);
        }
        catch (Exception error) when (error is StoreException or IOException)
        {
            return MachineOutcome.Failed(target.Name, DeploymentExitCodes.Unreachable, error.Message);
        }
    }
}
