using System.Security.Cryptography;
using Cairn.Deployment.Comparisons;
using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Deployment.Machines;

/// <summary>Brings one machine to its closure, or back to an earlier generation.</summary>
/// <param name="target">The machine.</param>
/// <param name="choices">What whoever deploys decides.</param>
/// <param name="progress">Is told what happens, by any thread.</param>
public sealed class MachineDeployment(MachineTarget target, DeploymentChoices choices, IProgress<MachineProgress> progress)
{
    /// <summary>Sends the closure and activates it.</summary>
    /// <param name="cancellation">Stops; a machine that is switching already takes it back by itself.</param>
    /// <returns>How it ended; whatever goes wrong with the machine is told there, not thrown.</returns>
    public MachineOutcome Deploy(CancellationToken cancellation = default) => Run(Deployed, cancellation);

    /// <summary>Goes back to an earlier generation.</summary>
    /// <param name="generation">Its number; null for the one before the current.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>How it ended.</returns>
    public MachineOutcome RollBack(int? generation, CancellationToken cancellation = default) => Run(stop => RolledBack(generation, stop), cancellation);

    private MachineOutcome Run(Func<CancellationToken, MachineOutcome> action, CancellationToken cancellation)
    {
        var outcome = Try(action, cancellation);
        progress.Report(new MachineProgress(target.Name, MachinePhase.Ended, outcome.Kind == OutcomeKind.Planned ? "planned" : outcome.Text));
        return outcome;
    }

    private MachineOutcome Try(Func<CancellationToken, MachineOutcome> action, CancellationToken cancellation)
    {
        try
        {
            progress.Report(new MachineProgress(target.Name, MachinePhase.Connecting));
            return action(cancellation);
        }
        catch (OperationCanceledException)
        {
            return MachineOutcome.Failed(target.Name, DeploymentExitCodes.Cancelled, "interrupted; nothing was switched");
        }
        catch (DeploymentException error)
        {
            return MachineOutcome.Failed(target.Name, error.ExitCode, error.Message);
        }
        catch (StoreException error)
        {
            return MachineOutcome.Failed(target.Name, WireDiagnostics.All.Contains(error.Diagnostic) ? DeploymentExitCodes.Unreachable : DeploymentExitCodes.Configuration, error.Message);
        }
        catch (IOException error)
        {
            return MachineOutcome.Failed(target.Name, DeploymentExitCodes.Unreachable, error.Message);
        }
    }

    private MachineOutcome Deployed(CancellationToken cancellation)
    {
        var (closure, store) = target.Closure ?? throw new InvalidOperationException("There is no closure to deploy.");
        var door = target.Door(choices.Patience);
        using var session = door.Open(cancellation);
        Recognize(session, store);
        var sent = 0L;
        using (cancellation.Register(session.Dispose))
        {
            sent = Stoppable(
                () => new ClosureTransfer(session, closure, store, TimeProvider.System).Send(
                    target.Name, choices.Key, (bytes, total) => progress.Report(new MachineProgress(target.Name, MachinePhase.Sending, "", bytes, total)), cancellation),
                cancellation);
        }

        BringKey(session);
        var differences = choices.Compares ? Comparison.Of(CurrentSystem.Of(session, store), ComparedSystem.Of(store, closure)) : null;
        var switched = Switched(door, session, new PlanOf(closure.System.Path.OnMachine, null, choices.OverwriteEdited), cancellation);
        return switched with { BytesSent = sent, Differences = differences };
    }

    /// <summary>Says so when somebody else deployed the machine last, whose change this one may undo.</summary>
    private void Recognize(Connections.MachineSession session, LocalStore store)
    {
        if (session.Welcome.Closure is not { } closure || (StorePath.TryParse(Path.GetFileName(closure), out var path) && store.Contains(path)))
        {
            return;
        }

        if (choices.OnlyKnown)
        {
            throw DeploymentDiagnostics.UnknownGeneration.Error(target.Name, Path.GetFileName(closure));
        }

        progress.Report(new MachineProgress(target.Name, MachinePhase.Connecting, $"is on '{Path.GetFileName(closure)}', which was not built here"));
    }

    /// <summary>A machine that is deployed for the first time cannot read its secrets yet, not even to say what would change.</summary>
    private void BringKey(Connections.MachineSession session)
    {
        if (session.Welcome.HasKey || ReadKey() is not { } key)
        {
            return;
        }

        try
        {
            session.Say(new MachineKey());
            session.SendBytes(output => output.Write(key));
            if (session.Hear() is var answer and not Ended)
            {
                throw session.Unexpected(answer, "'ended'");
            }
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private byte[]? ReadKey()
    {
        try
        {
            return target.Key();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw DeploymentDiagnostics.KeyUnreadable.Because(error, target.Name, error.Message);
        }
    }

    private MachineOutcome RolledBack(int? generation, CancellationToken cancellation)
    {
        var door = target.Door(choices.Patience);
        using var session = door.Open(cancellation);
        return Switched(door, session, new PlanOf(null, generation, choices.OverwriteEdited), cancellation);
    }

    private MachineOutcome Switched(Connections.MachineDoor door, Connections.MachineSession session, PlanOf wish, CancellationToken cancellation)
    {
        // An activation plans, too, and tells its plan: asking before is worth its time only where nothing may have to be activated.
        if ((choices.IsDryRun || wish.Closure is null || wish.Closure == session.Welcome.Closure) && Planned(session, wish) is { } known)
        {
            return known;
        }

        cancellation.ThrowIfCancellationRequested();
        progress.Report(new MachineProgress(target.Name, MachinePhase.Activating));
        var outcome = new FollowedActivation(target, door, choices, progress).Run(session, wish, cancellation) with { GenerationBefore = session.Welcome.Generation };
        return outcome.Kind == OutcomeKind.Applied && choices.RebootWithin is { } time ? Rebooted(outcome, door, time, cancellation) : outcome;
    }

    /// <summary>Asks what would change.</summary>
    /// <returns>How that ends it; null to activate.</returns>
    private MachineOutcome? Planned(Connections.MachineSession session, PlanOf wish)
    {
        progress.Report(new MachineProgress(target.Name, MachinePhase.Planning));
        var plan = session.Ask<Planned>(wish);
        var outcome = plan.Refusal is { } refusal ? MachineOutcome.Failed(target.Name, plan.ExitCode, refusal)
            : choices.IsDryRun ? new MachineOutcome(target.Name, OutcomeKind.Planned, DeploymentExitCodes.Done, plan.Text.TrimEnd('\n'))
            : plan.ChangesNothing ? MachineOutcome.NothingToDo(target.Name)
            : null;
        return outcome is null ? null : outcome with { Plan = plan.Json };
    }

    /// <summary>What goes wrong now is no reason to forget that the machine switched: whoever takes back has to know.</summary>
    private MachineOutcome Rebooted(MachineOutcome outcome, Connections.MachineDoor door, TimeSpan time, CancellationToken cancellation)
    {
        try
        {
            new MachineReboot(target, door, time, progress).Run(cancellation);
            return outcome with { Text = $"{outcome.Text}, and started anew" };
        }
        catch (DeploymentException error)
        {
            return outcome with { Kind = OutcomeKind.Failed, ExitCode = error.ExitCode, Text = error.Message };
        }
        catch (OperationCanceledException)
        {
            return outcome with { Kind = OutcomeKind.Failed, ExitCode = DeploymentExitCodes.Cancelled, Text = $"{outcome.Text}; interrupted while it started anew" };
        }
    }

    private static long Stoppable(Func<long> action, CancellationToken cancellation)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (cancellation.IsCancellationRequested && error is StoreException or DeploymentException or IOException or ObjectDisposedException)
        {
            throw new OperationCanceledException(error.Message, error, cancellation);
        }
    }
}
