using Cairn.Deployment.Connections;
using Cairn.Deployment.Machines;

namespace Cairn.Deployment.Runs;

/// <summary>Finds the machines that cannot be reached before anything is done for them.</summary>
/// <param name="parallel">How many machines at once.</param>
public sealed class OfflineMachines(int parallel)
{
    /// <summary>Finds them. A machine that is there but lets nobody in is not offline: that is to be seen when its turn comes.</summary>
    /// <param name="machines">The machines.</param>
    /// <param name="connect">Connects to one.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>An outcome for each machine that is left out.</returns>
    public async Task<IReadOnlyList<MachineOutcome>> FindAsync(IReadOnlyList<string> machines, Func<string, CancellationToken, IComputer> connect, CancellationToken cancellation)
    {
        var outcomes = await new FleetRun(Batches.One, parallel, keepGoing: true).RunAsync(machines, (machine, stop) => Look(machine, connect, stop), cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return [.. outcomes.Where(static outcome => outcome.Kind == OutcomeKind.Offline)];
    }

    private static MachineOutcome Look(string machine, Func<string, CancellationToken, IComputer> connect, CancellationToken cancellation)
    {
        try
        {
            connect(machine, cancellation).Dispose();
        }
        catch (DeploymentException error) when (error.Diagnostic == DeploymentDiagnostics.Unreachable)
        {
            return new MachineOutcome(machine, OutcomeKind.Offline, DeploymentExitCodes.Unreachable, $"left out: {error.Message}");
        }
        catch (Exception error) when (error is DeploymentException or OperationCanceledException)
        {
            // Not this one's business.
        }

        return new MachineOutcome(machine, OutcomeKind.NothingToDo, DeploymentExitCodes.Done, "");
    }
}
