using Cairn.Composition;
using Cairn.Generated;
using Cairn.Platform;
using Cairn.Store;

namespace Cairn.Fleet.Activation.Tests.Support;

/// <summary>A test machine with closures in its store.</summary>
internal sealed class ManagedMachine(TestMachine machine)
{
    private const string ActivatorFolder = "/opt/cairn/activator";

    private bool _hasActivator;

    internal TestMachine Machine => machine;

    /// <summary>Evaluates a configuration, and puts its closure into the machine's store.</summary>
    /// <param name="modules">The configuration.</param>
    /// <returns>The folder of the system object on the machine.</returns>
    internal async Task<string> AddAsync(params IEnumerable<Action<Linux>> modules)
    {
        var folder = Directory.CreateTempSubdirectory("cairn-closure-").FullName;
        try
        {
            using var store = LocalStore.Open(folder);
            var added = store.Add(Render(modules), StoreObjectName.Parse(machine.Name));
            var path = $"{StorePath.MachineRoot}/{added.Path.FileName}";
            await machine.Files.CopyInAsync(store.PathOf(added.Path), path);
            await AddActivatorAsync();
            (await machine.RunAsync(["sh", "-c", $"mkdir --parents {path}/bin && ln --symbolic --force {ActivatorFolder}/cairn-activator {path}/bin/"])).Check();
            return path;
        }
        finally
        {
            Delete(folder);
        }
    }

    /// <summary>Runs the activator.</summary>
    internal Task<CommandResult> CairnAsync(params IReadOnlyList<string> arguments) => CairnAsync(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    /// <summary>Runs the activator with variables in its environment.</summary>
    internal async Task<CommandResult> CairnAsync(IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments)
    {
        await AddActivatorAsync();
        return await machine.RunAsync(["env", .. environment.Select(static entry => $"{entry.Key}={entry.Value}"), $"{ActivatorFolder}/cairn-activator", .. arguments]);
    }

    /// <summary>Evaluates a configuration and activates it.</summary>
    /// <returns>How the activation ended.</returns>
    internal async Task<CommandResult> ActivateAsync(params IEnumerable<Action<Linux>> modules) => await CairnAsync("activate", await AddAsync(modules));

    /// <summary>The tests of an activator's machine share one; in a closure of the fleet it is an object of its own.</summary>
    private async Task AddActivatorAsync()
    {
        if (!_hasActivator)
        {
            await machine.Files.CopyInAsync(ActivatorProgram.Folder, ActivatorFolder);
            _hasActivator = true;
        }
    }

    private Cairn.Store.Trees.StoreTree Render(IEnumerable<Action<Linux>> modules)
    {
        var registry = new ModuleRegistry();
        Modules_Cairn_Platform.Register(registry);
        foreach (var configure in modules)
        {
            registry.Add(new Inline(configure));
        }

        var self = new Machine(machine.Name, HostSystem.LinuxX64);
        var fleet = Evaluation<Platform.Fleet>.Run(new ModuleRegistry(), new EvaluationOptions { Context = new FleetContext([self]) });
        var evaluation = Evaluation<Linux>.Run(registry, new EvaluationOptions { Context = new HostContext(self, fleet.Root) });
        evaluation.Diagnostics.Select(static diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        return SystemRenderer.Render(evaluation.Root).Tree;
    }

    private static void Delete(string folder)
    {
        foreach (var directory in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);
        }

        Directory.Delete(folder, recursive: true);
    }
}
