using System.Diagnostics;
using System.Globalization;
using Cairn.Deployment.Connections;
using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Deployment.Machines;

/// <summary>
/// An activation that goes on by itself on the machine. It is followed over any number of connections, and confirmed over one that was made after
/// the machine had switched: only that proves that it can still be reached.
/// </summary>
internal sealed class FollowedActivation(MachineTarget target, MachineDoor door, DeploymentChoices choices, IProgress<MachineProgress> progress)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    /// <summary>What a machine says that knows nothing of an activation: it was started since.</summary>
    private const string UnknownActivation = "CAIRN7018";

    /// <summary>What people at the machine are told; the deployer gets a message of its own.</summary>
    private const string AwaitingText = "awaiting confirmation: ";

    private readonly List<string> lines = [];
    private Planned? plan;
    private string? failure;
    private int heard;

    internal MachineOutcome Run(MachineSession session, PlanOf wish, CancellationToken cancellation)
    {
        session.Patience = choices.Silence;
        var id = Start(session, wish);
        progress.Report(new MachineProgress(target.Name, MachinePhase.Activating, "switching"));
        using var stop = cancellation.Register(session.Dispose);
        MachineSession? again = null;
        try
        {
            while (true)
            {
                try
                {
                    again?.Say(new Attach(id));
                    return Outcome(Follow(again ?? session, cancellation));
                }
                catch (Exception error) when (IsLoss(error) && !cancellation.IsCancellationRequested)
                {
                    again?.Dispose();
                    progress.Report(new MachineProgress(target.Name, MachinePhase.Activating, "the connection was lost; trying again"));
                    again = Reopen(Deadline, cancellation) ?? throw Lost(error);
                }
                catch (DeploymentException error) when (error.Message.StartsWith(UnknownActivation, StringComparison.Ordinal))
                {
                    throw Lost(error); // It was started anew, and takes back by itself what was on trial.
                }
            }
        }
        catch (Exception error) when (cancellation.IsCancellationRequested && (IsLoss(error) || error is OperationCanceledException))
        {
            return MachineOutcome.Failed(target.Name, DeploymentExitCodes.Cancelled, choices.ConfirmWithin is { } time
                ? $"interrupted while it switched; it takes that back by itself within {Seconds(time)} seconds"
                : "interrupted while it switched, which it goes on with; ask for its status");
        }
        finally
        {
            again?.Dispose();
        }
    }

    private TimeSpan Deadline => (choices.ConfirmWithin ?? TimeSpan.Zero) + choices.Return;

    private static int? Seconds(TimeSpan? time) => time is { } known ? (int)Math.Ceiling(known.TotalSeconds) : null;

    private static bool IsLoss(Exception error) => error is StoreException { Diagnostic: var diagnostic } && WireDiagnostics.All.Contains(diagnostic)
        || error is DeploymentException { ExitCode: DeploymentExitCodes.Unreachable } or IOException or ObjectDisposedException;

    /// <summary>Whoever hears no answer cannot know whether it began; if it did, nobody confirms it.</summary>
    private string Start(MachineSession session, PlanOf wish)
    {
        try
        {
            return session.Ask<Started>(new Activate(wish.Closure, wish.Generation, wish.OverwriteEdited, Seconds(choices.ConfirmWithin), choices.SkipHealthChecks)).Id;
        }
        catch (Exception error) when (IsLoss(error))
        {
            throw Lost(error);
        }
    }

    private DeploymentException Lost(Exception cause) =>
        DeploymentDiagnostics.LostOnTheWay.Because(cause, target.Name, Deadline.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));

    private int Follow(MachineSession session, CancellationToken cancellation)
    {
        session.Patience = choices.Silence;
        for (var index = 0; ; index++)
        {
            var message = session.Hear();
            var isNew = index >= heard;
            heard = Math.Max(heard, index + 1);
            switch (message)
            {
                case Said said when isNew && !said.Text.StartsWith(AwaitingText, StringComparison.Ordinal):
                    lines.Add(said.Text);
                    progress.Report(new MachineProgress(target.Name, MachinePhase.Activating, said.Text));
                    break;
                case Planned planned:
                    plan = planned;
                    break;
                case Awaiting awaiting:
                    Confirm(awaiting, cancellation);
                    break;
                case Ended ended:
                    return ended.ExitCode;
            }
        }
    }

    /// <summary>Reaches the machine anew until the time is over. If that does not come about, the machine goes back and says so.</summary>
    private void Confirm(Awaiting awaiting, CancellationToken cancellation)
    {
        progress.Report(new MachineProgress(target.Name, MachinePhase.Confirming));
        var time = choices.ConfirmWithin ?? TimeSpan.Zero;
        var began = Stopwatch.GetTimestamp();
        using var session = Reopen(time, cancellation);
        if (session is null)
        {
            return;
        }

        var reason = new HealthFromHere(target, progress).Complaint(session, awaiting.Checks ?? [], time - Stopwatch.GetElapsedTime(began), cancellation);
        session.Say(reason is null ? new Confirm(awaiting.Word) : new Revoke(awaiting.Word, reason));
        _ = session.Hear();
        _ = session.Hear();
    }

    private MachineSession? Reopen(TimeSpan time, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(time);
        while (true)
        {
            try
            {
                return door.Open(late.Token);
            }
            catch (Exception error) when (error is DeploymentException or StoreException or IOException)
            {
                failure = error.Message;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return null;
            }

            if (late.Token.WaitHandle.WaitOne(s_pause))
            {
                cancellation.ThrowIfCancellationRequested();
                return null;
            }
        }
    }

    private MachineOutcome Outcome(int exitCode)
    {
        var last = lines.Count > 0 ? lines[^1] : "it said nothing";
        var outcome = exitCode != 0 ? MachineOutcome.Failed(target.Name, exitCode, failure is not null && exitCode == DeploymentExitCodes.NotConfirmed ? $"{last} The deployer met: {failure}" : last)
            : plan is { ChangesNothing: true } ? MachineOutcome.NothingToDo(target.Name)
            : new MachineOutcome(target.Name, OutcomeKind.Applied, DeploymentExitCodes.Done, last);
        return outcome with { Plan = plan?.Json };
    }
}
