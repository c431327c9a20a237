using Cairn.Deployment.Connections;
using Cairn.Store.Health;
using Cairn.Store.Manifests;

namespace Cairn.Deployment.Machines;

/// <summary>Asks from where one deploys whether a machine is well, at the address at which it was reached anew.</summary>
internal sealed class HealthFromHere(MachineTarget target, IProgress<MachineProgress> progress)
{
    /// <summary>Asks.</summary>
    /// <param name="session">The session with the machine.</param>
    /// <param name="checks">What to ask.</param>
    /// <param name="time">How long it may take: afterwards the machine goes back by itself.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What is wrong; null for nothing.</returns>
    internal string? Complaint(MachineSession session, IReadOnlyList<HealthCheckEntry> checks, TimeSpan time, CancellationToken cancellation)
    {
        var asked = checks.Where(NetworkProbe.CanAsk).ToList();
        if (asked.Count == 0)
        {
            return null;
        }

        if (session.Address is not { } address)
        {
            Say("not asked for its health from here, because it is reached over another host");
            return null;
        }

        Say($"health from here: {string.Join(", ", asked.Select(static check => check.Name))}");
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(time > TimeSpan.Zero ? time : TimeSpan.Zero);
        try
        {
            var failures = new HealthRun(new NetworkProbe(address).AskAsync, TimeProvider.System).FailuresAsync(asked, late.Token).GetAwaiter().GetResult();
            return failures.Count == 0 ? null : string.Join("; ", failures);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "its health could not be asked before the time to confirm was over";
        }
    }

    private void Say(string text) => progress.Report(new MachineProgress(target.Name, MachinePhase.Confirming, text));
}
