using Cairn.Cli.Builds;
using Cairn.Cli.Fleets;
using Cairn.Cli.Views;
using Cairn.Deployment.Machines;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Cli.Deployments;

/// <summary>Builds machines, and opens the store that their closures are in.</summary>
internal sealed class BuiltClosures(FleetFolder fleet) : IDisposable
{
    /// <summary>Where a build puts closures unless a property says otherwise, which MSBuild takes from the environment too.</summary>
    private const string UsualStore = "artifacts/store";
    private const string StoreVariable = "CairnStorePath";

    private readonly Dictionary<string, (Closure Closure, LocalStore Store)> _closures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalStore> _stores = new(StringComparer.Ordinal);

    /// <summary>Gets the file of the signing key that the projects name, if it is there.</summary>
    internal string? SigningKeyFile { get; private set; }

    internal (Closure Closure, LocalStore Store) this[string machine] => _closures[machine];

    /// <summary>Builds machines; gives those that fail.</summary>
    internal async Task<IReadOnlyList<MachineOutcome>> BuildAsync(IReadOnlyList<FleetMachine> machines, IRunView view, CancellationToken cancellation)
    {
        foreach (var machine in machines)
        {
            view.Report(new MachineProgress(machine.Name, MachinePhase.Building));
        }

        var build = await FleetBuild.RunAsync(fleet, machines, cancellation);
        foreach (var built in build.Closures)
        {
            Open(built);
        }

        foreach (var machine in machines)
        {
            view.Report(new MachineProgress(machine.Name, build.Failures.Any(failure => failure.Machine == machine.Name) ? MachinePhase.Ended : MachinePhase.Waiting));
        }

        return [.. build.Failures.Select(static failure => new MachineOutcome(failure.Machine, OutcomeKind.Failed, ExitCodes.Configuration, failure.Error))];
    }

    /// <summary>Takes machines as they were built last; gives those that never were.</summary>
    internal IReadOnlyList<MachineOutcome> OpenBuilt(IEnumerable<FleetMachine> machines)
    {
        var root = Path.GetFullPath(Environment.GetEnvironmentVariable(StoreVariable) ?? UsualStore, fleet.Root);
        SigningKeyFile = UsualKeyFile() is var key && File.Exists(key) ? key : null;
        return
        [
            .. machines.Where(machine => !TryOpen(machine, root)).Select(static machine => new MachineOutcome(
                machine.Name, OutcomeKind.Failed, ExitCodes.Configuration, $"It has not been built. Deploy it without '--no-build', or build it with 'dotnet build {machine.Folder}'.")),
        ];
    }

    public void Dispose()
    {
        foreach (var store in _stores.Values)
        {
            store.Dispose();
        }
    }

    /// <summary>Says where the signing key is unless a project says otherwise.</summary>
    private static string UsualKeyFile() => Environment.GetEnvironmentVariable("CAIRN_SIGNING_KEY_FILE") is { Length: > 0 } file
        ? file
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "cairn", "signing.key");

    private bool TryOpen(FleetMachine machine, string root)
    {
        var file = Path.Combine(root, "closures", $"{machine.Name}.json");
        if (File.Exists(file))
        {
            Open(machine.Name, root, file);
        }

        return File.Exists(file);
    }

    private void Open(BuiltClosure built)
    {
        Open(built.Machine, built.Store, built.ClosureFile);
        SigningKeyFile ??= File.Exists(built.SigningKeyFile) ? built.SigningKeyFile : null;
    }

    private void Open(string machine, string root, string closureFile)
    {
        if (!_stores.TryGetValue(root, out var store))
        {
            _stores[root] = store = LocalStore.Open(root);
        }

        _closures[machine] = (Closure.Read(closureFile), store);
    }
}
