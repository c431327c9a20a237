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
        var root = Value("CairnStorePath");
        if (!_stores.TryGetValue(root, out var store))
        {
            _stores[root] = store = LocalStore.Open(root);
        }

        _closures[machine.Name] = (Closure.Read(Value("ClosureFile")), store);
        SigningKeyFile ??= File.Exists(Value("SigningKeyFile")) ? Value("SigningKeyFile") : null;
    }
}
