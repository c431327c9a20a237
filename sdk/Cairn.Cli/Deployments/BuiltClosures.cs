using System.Text.Json;
using Cairn.Cli.Bumps;
using Cairn.Cli.Fleets;
using Cairn.Deployment.Machines;
using Cairn.Store;
using Cairn.Store.Closures;

namespace Cairn.Cli.Deployments;

/// <summary>Builds machines, and opens the store that their closures are in.</summary>
internal sealed class BuiltClosures(FleetFolder fleet, Terminal terminal) : IDisposable
{
    /// <summary>Where a build puts closures unless a property says otherwise, which MSBuild takes from the environment too.</summary>
    private const string UsualStore = "artifacts/store";
    private const string StoreVariable = "CairnStorePath";

    private readonly Dictionary<string, (Closure Closure, LocalStore Store)> _closures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalStore> _stores = new(StringComparer.Ordinal);

    /// <summary>Gets the file of the signing key that the projects name, if it is there.</summary>
    internal string? SigningKeyFile { get; private set; }

    internal (Closure Closure, LocalStore Store) this[string machine] => _closures[machine];

    /// <summary>Builds machines one after the other; gives those that fail.</summary>
    internal async Task<IReadOnlyList<MachineOutcome>> BuildAsync(IEnumerable<FleetMachine> machines, CancellationToken cancellation)
    {
        var failures = new List<MachineOutcome>();
        foreach (var machine in machines)
        {
            terminal.Progress($"{machine.Name}: building");
            string[] arguments =
            [
                "build", machine.Folder, "--nologo", "--tl:off", "-t:Build",
                "-getProperty:ClosureFile", "-getProperty:CairnStorePath", "-getProperty:SigningKeyFile",
            ];
            var (exitCode, output) = await ExternalProgram.RunAsync(fleet.Root, "dotnet", arguments, cancellation);
            if (exitCode != 0)
            {
                failures.Add(new MachineOutcome(machine.Name, OutcomeKind.Failed, ExitCodes.Configuration, MachineBuilds.FirstError(output)));
            }
            else
            {
                Open(machine, output);
            }
        }

        return failures;
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

    private void Open(FleetMachine machine, string output)
    {
        using var document = JsonDocument.Parse(output[output.IndexOf('{', StringComparison.Ordinal)..]);
        var properties = document.RootElement.GetProperty("Properties");
        string Value(string name) => Path.Combine(fleet.Root, machine.Folder, properties.GetProperty(name).GetString()!);
        Open(machine, Value("CairnStorePath"), Value("ClosureFile"));
        SigningKeyFile ??= File.Exists(Value("SigningKeyFile")) ? Value("SigningKeyFile") : null;
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
            Open(machine, root, file);
        }

        return File.Exists(file);
    }

    private void Open(FleetMachine machine, string root, string closureFile)
    {
        if (!_stores.TryGetValue(root, out var store))
        {
            _stores[root] = store = LocalStore.Open(root);
        }

        _closures[machine.Name] = (Closure.Read(closureFile), store);
    }
}
