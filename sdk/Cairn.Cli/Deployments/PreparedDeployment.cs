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

    internal async Task<IReadOnlyList<MachineOutcome>> RunAsync(IReadOnlyList<DeployedMachine> machines, DeploymentChoices choices, FleetRun run, string? keyFile, CancellationToken cancellation)
    {
        List<FleetMachine> chosen = [.. machines.Select(static machine => machine.Machine)];
        var failures = TakesBuilt ? closures.OpenBuilt(chosen) : await closures.BuildAsync(chosen, view, cancellation);
        using var key = (keyFile ?? closures.SigningKeyFile) is { } file ? SigningKey.Read(file) : null;
        var targets = machines.ToDictionary(static machine => machine.Name, StringComparer.Ordinal);
        return await run.RunAsync(
            [.. targets.Keys],
            (machine, stop) => failures.FirstOrDefault(failure => failure.Machine == machine)
                ?? new MachineDeployment(options.Target(targets[machine]) with { Closure = closures[machine], Key = () => targets[machine].Key(fleet) }, choices with { Key = key }, view).Deploy(stop),
            cancellation);
    }
}
