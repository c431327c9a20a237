using System.Diagnostics;
using System.Globalization;
using Cairn.Deployment.Connections;
using Cairn.Store;
using Cairn.Store.Wire;

namespace Cairn.Deployment.Machines;

/// <summary>Starts a machine anew and waits until it is back, on the generation that it was on.</summary>
internal sealed class MachineReboot(MachineTarget target, MachineDoor door, TimeSpan time, IProgress<MachineProgress> progress)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Reboots.</summary>
    /// <param name="cancellation">Stops waiting; the machine starts anew all the same.</param>
    /// <exception cref="DeploymentException">CAIRN6047: it does not come back. CAIRN6048: it comes back on another generation.</exception>
    internal void Run(CancellationToken cancellation)
    {
        Welcome before;
        using (var session = door.Open(cancellation))
        {
            before = session.Welcome;
            if (session.Ask<Ended>(new Reboot()) is { ExitCode: not DeploymentExitCodes.Done } refused)
            {
                throw DeploymentDiagnostics.NotRestarted.Error(target.Name, refused.ExitCode.ToString(CultureInfo.InvariantCulture));
            }
        }

        progress.Report(new MachineProgress(target.Name, MachinePhase.Confirming, "starting anew"));
        var after = Await(before.BootId, cancellation);
        if (after.Closure != before.Closure)
        {
            throw DeploymentDiagnostics.OtherAfterReboot.Error(target.Name, after.Closure ?? "no generation", before.Closure ?? "no generation");
        }
    }

    private Welcome Await(string boot, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(time);
        var began = Stopwatch.GetTimestamp();
        var last = "it did not go down";
        while (!late.IsCancellationRequested)
        {
            try
            {
                using var session = door.Open(late.Token);
                if (session.Welcome.BootId != boot)
                {
                    progress.Report(new MachineProgress(target.Name, MachinePhase.Confirming, $"back after {Stopwatch.GetElapsedTime(began).TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} seconds"));
                    return session.Welcome;
                }
            }
            catch (Exception error) when (error is DeploymentException or StoreException or IOException)
            {
                last = error.Message;
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                break;
            }

            late.Token.WaitHandle.WaitOne(s_pause);
        }

        cancellation.ThrowIfCancellationRequested();
        throw DeploymentDiagnostics.NotBack.Error(target.Name, time.TotalSeconds.ToString("0", CultureInfo.InvariantCulture), last.TrimEnd('.'));
    }
}
