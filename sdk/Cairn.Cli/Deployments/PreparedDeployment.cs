using Cairn.Cli.Fleets;
using Cairn.Cli.Views;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Runs;
using Cairn.Store.Signing;

namespace Cairn.Cli.Deployments;

/// <summary>Builds machines, and brings to each that was built what it lacks.</summary>
internal sealed class PreparedDeployment(FleetFolder fleet, BuiltClosures closures, ReachOptions options, IRunView view)
{
    /// <summary>Gets a value indicating whether machines are taken as they were built last.</summary>
    internal bool TakesBuilt { get; init; }

    /// <summary>Gets what finds machines that are left out because they cannot be reached; null to leave none out.</summary>
    internal OfflineMachines? Offline { get; init; }

    /// <summary>Builds and deploys.</summary>
    /// <param name="machines">The machines.</param>
    /// <param name="choices">What whoever deploys decides.</param>
    /// <param name="run">Makes the run, with what brings a machine back to a generation.</param>
    /// <param name="keyFile">The file of the key to sign with; null for that of the projects.</param>
    /// <param name="cancellation">Stops; then no machine is begun any more, and each is told so.</param>
    internal async Task<IReadOnlyList<MachineOutcome>> RunAsync(
        IReadOnlyList<DeployedMachine> machines, DeploymentChoices choices, Func<Func<string, int, MachineOutcome>, FleetRun> run, string? keyFile, CancellationToken cancellation)
    {
        var targets = machines.ToDictionary(static machine => machine.Name, StringComparer.Ordinal);
        var ended = await PrepareAsync(targets, cancellation);
        using var key = (keyFile ?? closures.SigningKeyFile) is { } file ? SigningKey.Read(file) : null;
        var back = choices with { SkipHealthChecks = true, RebootWithin = null };
        return await run((machine, generation) => new MachineDeployment(options.Target(targets[machine]), back, view).RollBack(generation, CancellationToken.None)).RunAsync(
            [.. targets.Keys],
            ended,
            (machine, stop) => new MachineDeployment(options.Target(targets[machine]) with { Closure = closures[machine], Key = () => targets[machine].Key(fleet) }, choices with { Key = key }, view).Deploy(stop),
            cancellation);
    }

    /// <summary>Gives what has ended before it was deployed: machines that are offline, or do not build.</summary>
    private async Task<IReadOnlyList<MachineOutcome>> PrepareAsync(Dictionary<string, DeployedMachine> targets, CancellationToken cancellation)
    {
        List<MachineOutcome> ended = [];
        try
        {
            ended.AddRange(Offline is null ? [] : await Offline.FindAsync([.. targets.Keys], (machine, stop) => options.Target(targets[machine]).Connect(stop), cancellation));
            List<FleetMachine> chosen = [.. targets.Values.Where(machine => ended.All(offline => offline.Machine != machine.Name)).Select(static machine => machine.Machine)];
            ended.AddRange(TakesBuilt ? closures.OpenBuilt(chosen) : await closures.BuildAsync(chosen, view, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The run begins no machine, and says so of each.
        }

        return ended;
    }
}
