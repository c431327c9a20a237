using System.Collections.Concurrent;
using System.Globalization;
using Cairn.Deployment.Machines;
using Names = System.Collections.Immutable.ImmutableArray<string>;

namespace Cairn.Deployment.Runs;

/// <summary>Does the same with many machines: batch after batch, several at once. What happens to one does not keep the others of its batch from their end.</summary>
/// <param name="batches">The batches.</param>
/// <param name="parallel">How many machines at once.</param>
/// <param name="keepGoing">Whether the next batch begins although a machine of the one before failed.</param>
public sealed class FleetRun(Batches batches, int parallel, bool keepGoing)
{
    /// <summary>Gets how many machines may fail before no other is begun, not even of the same batch; null to stop after a batch with a failure.</summary>
    public FailureLimit? Limit { get; init; }

    /// <summary>Gets what brings a machine back to the generation that it was on, when another of the run failed; null to leave those that succeeded.</summary>
    public Func<string, int, MachineOutcome>? TakeBack { get; init; }

    /// <summary>Runs.</summary>
    /// <param name="machines">The machines, in order.</param>
    /// <param name="action">What to do with each; it blocks.</param>
    /// <param name="cancellation">Begins no machine any more, and is passed on to those that are begun.</param>
    /// <returns>One outcome per machine, in their order.</returns>
    public Task<IReadOnlyList<MachineOutcome>> RunAsync(IReadOnlyList<string> machines, Func<string, CancellationToken, MachineOutcome> action, CancellationToken cancellation) =>
        RunAsync(machines, [], action, cancellation);

    /// <summary>Runs with machines whose end is known before: they do not build, or are offline. Where it is all or nothing, one that failed keeps all others from being begun.</summary>
    /// <param name="machines">The machines, in order.</param>
    /// <param name="ended">The outcomes that are known.</param>
    /// <param name="action">What to do with each of the others; it blocks.</param>
    /// <param name="cancellation">Begins no machine any more, and is passed on to those that are begun.</param>
    /// <returns>One outcome per machine, in their order.</returns>
    public async Task<IReadOnlyList<MachineOutcome>> RunAsync(
        IReadOnlyList<string> machines, IReadOnlyList<MachineOutcome> ended, Func<string, CancellationToken, MachineOutcome> action, CancellationToken cancellation)
    {
        var isVain = TakeBack is not null && ended.Any(static outcome => outcome.Kind == OutcomeKind.Failed);
        var outcomes = new ConcurrentDictionary<string, MachineOutcome>(isVain ? ended.Select(static outcome => KeyValuePair.Create(outcome.Machine, outcome)) : [], StringComparer.Ordinal);
        foreach (var batch in batches.Cut(machines))
        {
            if (!MayBegin() || (!keepGoing && Limit is null && !FailedOf(outcomes).IsEmpty))
            {
                break;
            }

            await RunAsync(batch, (machine, stop) => ended.FirstOrDefault(outcome => outcome.Machine == machine) ?? action(machine, stop), outcomes, MayBegin, cancellation).ConfigureAwait(false);
        }

        if (!FailedOf(outcomes).IsEmpty && !cancellation.IsCancellationRequested)
        {
            await TakeBackAsync(outcomes).ConfigureAwait(false);
        }

        return [.. machines.Select(machine => outcomes.TryGetValue(machine, out var outcome) ? outcome
            : isVain && !cancellation.IsCancellationRequested ? Skipped(machine, $"skipped: {string.Join(", ", FailedOf(outcomes))} failed already, and it is all or nothing")
            : Skipped(machine, FailedOf(outcomes), machines.Count, cancellation))];

        bool MayBegin() => !isVain && !cancellation.IsCancellationRequested && Limit?.IsExceeded(FailedOf(outcomes).Length, machines.Count) is not true;
    }

    /// <summary>Says how a run ends as a whole. A machine that was known to be offline counts only where there was no other.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <returns>The code that all have, or that for different ones.</returns>
    public static int ExitCodeOf(IReadOnlyCollection<MachineOutcome> outcomes)
    {
        var codes = outcomes.Where(static outcome => outcome.Kind is not (OutcomeKind.Skipped or OutcomeKind.Offline)).Select(static outcome => outcome.ExitCode).Distinct().ToList();
        var hasSkipped = outcomes.Any(static outcome => outcome.Kind == OutcomeKind.Skipped);
        return codes switch
        {
            [] => outcomes.FirstOrDefault()?.ExitCode ?? DeploymentExitCodes.Done,
            [var code] when !hasSkipped || code != DeploymentExitCodes.Done => code,
            _ => DeploymentExitCodes.Mixed,
        };
    }

    private static Names FailedOf(ConcurrentDictionary<string, MachineOutcome> outcomes) =>
        [.. outcomes.Values.Where(static outcome => outcome.Kind == OutcomeKind.Failed).Select(static outcome => outcome.Machine).Order(StringComparer.Ordinal)];

    private MachineOutcome Skipped(string machine, Names failed, int all, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? new MachineOutcome(machine, OutcomeKind.Skipped, DeploymentExitCodes.Cancelled, "skipped: interrupted before its turn")
        : Skipped(machine, Limit is null
            ? $"skipped: {string.Join(", ", failed)} failed in a batch before"
            : string.Create(CultureInfo.InvariantCulture, $"skipped: {failed.Length} of {all} machines failed ({failed.Length * 100 / all}%), and {Limit} may"));

    private static MachineOutcome Skipped(string machine, string text) => new(machine, OutcomeKind.Skipped, DeploymentExitCodes.Mixed, text);

    private async Task RunAsync(
        IEnumerable<string> batch, Func<string, CancellationToken, MachineOutcome> action, ConcurrentDictionary<string, MachineOutcome> outcomes, Func<bool> mayBegin, CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(parallel);
        await Task.WhenAll(batch.Select(async machine =>
        {
            await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                if (mayBegin())
                {
                    outcomes[machine] = await ThreadOf(() => action(machine, cancellation)).ConfigureAwait(false);
                }
            }
            finally
            {
                places.Release();
            }
        })).ConfigureAwait(false);
    }

    /// <summary>Brings back those that succeeded. What goes wrong with one is its outcome, and keeps no other from it.</summary>
    private async Task TakeBackAsync(ConcurrentDictionary<string, MachineOutcome> outcomes)
    {
        if (TakeBack is not { } takeBack)
        {
            return;
        }

        var failed = string.Join(", ", FailedOf(outcomes));
        using var places = new SemaphoreSlim(parallel);
        await Task.WhenAll(outcomes.Values.Where(static outcome => outcome.Kind == OutcomeKind.Applied).ToList().Select(async outcome =>
        {
            await places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
            try
            {
                outcomes[outcome.Machine] = outcome.GenerationBefore is { } before
                    ? TakenBack(await ThreadOf(() => takeBack(outcome.Machine, before)).ConfigureAwait(false), before, failed)
                    : MachineOutcome.Failed(outcome.Machine, DeploymentExitCodes.NotTakenBack, $"{failed} failed, but there is no generation to bring it back to: {outcome.Text}");
            }
            finally
            {
                places.Release();
            }
        })).ConfigureAwait(false);
    }

    private static MachineOutcome TakenBack(MachineOutcome outcome, int before, string failed) => outcome.Kind is OutcomeKind.Applied or OutcomeKind.NothingToDo
        ? new MachineOutcome(outcome.Machine, OutcomeKind.TakenBack, DeploymentExitCodes.RolledBack, string.Create(CultureInfo.InvariantCulture, $"taken back to generation {before}, because {failed} failed"))
        : MachineOutcome.Failed(outcome.Machine, DeploymentExitCodes.NotTakenBack, $"{failed} failed, but it could not be brought back: {outcome.Text}");

    private static Task<MachineOutcome> ThreadOf(Func<MachineOutcome> action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
