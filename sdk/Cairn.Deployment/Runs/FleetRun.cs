using System.Collections.Concurrent;
using Cairn.Deployment.Machines;

namespace Cairn.Deployment.Runs;

/// <summary>Does the same with many machines: batch after batch, several at once. What happens to one does not keep the others of its batch from their end.</summary>
/// <param name="batches">The batches.</param>
/// <param name="parallel">How many machines at once.</param>
/// <param name="keepGoing">Whether the next batch begins although a machine of the one before failed.</param>
public sealed class FleetRun(Batches batches, int parallel, bool keepGoing)
{
    /// <summary>Runs.</summary>
    /// <param name="machines">The machines, in order.</param>
    /// <param name="action">What to do with each; it blocks.</param>
    /// <param name="cancellation">Begins no machine any more, and is passed on to those that are begun.</param>
    /// <returns>One outcome per machine, in their order.</returns>
    public async Task<IReadOnlyList<MachineOutcome>> RunAsync(IReadOnlyList<string> machines, Func<string, CancellationToken, MachineOutcome> action, CancellationToken cancellation)
    {
        var outcomes = new ConcurrentDictionary<string, MachineOutcome>(StringComparer.Ordinal);
        foreach (var batch in batches.Cut(machines))
        {
            if (cancellation.IsCancellationRequested || (!keepGoing && outcomes.Values.Any(static outcome => outcome.Kind == OutcomeKind.Failed)))
            {
                break;
            }

            await RunAsync(batch, action, outcomes, cancellation).ConfigureAwait(false);
        }

        var failed = outcomes.Values.Where(static outcome => outcome.Kind == OutcomeKind.Failed).Select(static outcome => outcome.Machine).Order(StringComparer.Ordinal).ToList();
        return [.. machines.Select(machine => outcomes.TryGetValue(machine, out var outcome) ? outcome : Skipped(machine, failed, cancellation))];
    }

    /// <summary>Says how a run ends as a whole.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <returns>The code that all have, or that for different ones.</returns>
    public static int ExitCodeOf(IReadOnlyCollection<MachineOutcome> outcomes)
    {
        var codes = outcomes.Where(static outcome => outcome.Kind != OutcomeKind.Skipped).Select(static outcome => outcome.ExitCode).Distinct().ToList();
        var hasSkipped = outcomes.Any(static outcome => outcome.Kind == OutcomeKind.Skipped);
        return codes switch
        {
            [] => outcomes.FirstOrDefault()?.ExitCode ?? DeploymentExitCodes.Done,
            [var code] when !hasSkipped || code != DeploymentExitCodes.Done => code,
            _ => DeploymentExitCodes.Mixed,
        };
    }

    private static MachineOutcome Skipped(string machine, List<string> failed, CancellationToken cancellation) => cancellation.IsCancellationRequested
        ? new MachineOutcome(machine, OutcomeKind.Skipped, DeploymentExitCodes.Cancelled, "skipped: interrupted before its turn")
        : new MachineOutcome(machine, OutcomeKind.Skipped, DeploymentExitCodes.Mixed, $"skipped: {string.Join(", ", failed)} failed in a batch before");

    private async Task RunAsync(IEnumerable<string> batch, Func<string, CancellationToken, MachineOutcome> action, ConcurrentDictionary<string, MachineOutcome> outcomes, CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(parallel);
        await Task.WhenAll(batch.Select(async machine =>
        {
            await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                if (!cancellation.IsCancellationRequested)
                {
                    outcomes[machine] = await Task.Factory.StartNew(() => action(machine, cancellation), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
                }
            }
            finally
            {
                places.Release();
            }
        })).ConfigureAwait(false);
    }
}
