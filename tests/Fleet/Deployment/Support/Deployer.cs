using System.Collections.Concurrent;
using Cairn.Composition;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Ssh;
using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Generated;
using Cairn.Platform;
using Cairn.Store;
using Cairn.Store.Archives;
using Cairn.Store.Closures;
using Cairn.Store.Trees;

namespace Cairn.Fleet.Deployment.Tests.Support;

/// <summary>A computer from which test machines are deployed: a store with closures, and a home with SSH's files.</summary>
internal sealed class Deployer : IDisposable
{
    private const string Program = "bin/cairn-activator";

    private readonly string _folder = Directory.CreateTempSubdirectory("cairn-deployer-").FullName;
    private readonly LocalStore _store;

    internal Deployer()
    {
        _store = LocalStore.Open(Path.Combine(_folder, "store"));
        Directory.CreateDirectory(Path.Combine(Home, ".ssh"));
    }

    internal string Home => Path.Combine(_folder, "home");

    internal LocalStore Store => _store;

    internal string StoreFolder => Path.Combine(_folder, "store");

    /// <summary>Gets or sets how machines are deployed.</summary>
    internal DeploymentChoices Choices { get; set; } = new() { ConfirmWithin = TimeSpan.FromSeconds(20) };

    /// <summary>Gets or sets the keys that the machines trust from then on; none to let them take unsigned closures.</summary>
    internal IReadOnlyList<string> TrustedKeys { get; set; } = [];

    /// <summary>Gets or sets what is put into closures in the activator's place; null for the activator, which is published when it is needed first.</summary>
    internal StoreTree? ActivatorInstead { get; set; }

    /// <summary>Gets what was said, by all machines.</summary>
    internal ConcurrentQueue<MachineProgress> Said { get; } = new();

    internal SshSurroundings Ssh(TestMachine machine) => new()
    {
        Home = Home, User = "nobody", IdentityFiles = [machine.SshKey], KnownHostsFiles = [machine.KnownHosts],
    };

    /// <summary>Evaluates a configuration, and puts its closure, with an activator, into the store.</summary>
    internal Closure Build(TestMachine machine, params IEnumerable<Action<Linux>> modules) => BuildWith(machine, [], modules);

    /// <summary>Builds a closure that has objects which cannot be compressed beside the usual.</summary>
    internal Closure BuildWithObjects(TestMachine machine, int objects, int size, params IEnumerable<Action<Linux>> modules) => BuildWith(
        machine,
        Enumerable.Range(0, objects).Select(index =>
        {
            var bytes = new byte[size];
            new Random(index).NextBytes(bytes);
            return StoreTree.Bytes(bytes);
        }),
        modules);

    /// <summary>Builds a closure that has other objects beside the usual.</summary>
    internal Closure BuildWith(TestMachine machine, IEnumerable<StoreTree> objects, params IEnumerable<Action<Linux>> modules)
    {
        var activator = _store.Add(
            new StoreTreeBuilder()
                .Add(Program, ActivatorInstead ?? StoreTree.OnDisk(Path.Combine(ActivatorProgram.Folder, "cairn-activator")))
                .Add("bin/libsodium.so", StoreTree.OnDisk(Path.Combine(ActivatorProgram.Folder, "libsodium.so")))
                .Build(),
            StoreObjectName.Parse("cairn-activator"));
        List<(string Path, string Target)> links = [(Program, $"{activator.Path.OnMachine}/{Program}")];
        links.AddRange(objects.Select((tree, index) => ($"data/{index}", _store.Add(tree, StoreObjectName.Parse($"data-{index}")).Path.OnMachine)));
        var system = _store.Add(WithLinks(Render(machine.Name, modules), links), StoreObjectName.Parse(machine.Name));
        return _store.ClosureOf(system.Path);
    }

    internal MachineTarget Target(TestMachine machine, Closure? closure = null, SshSurroundings? ssh = null, string user = "root") =>
        new(machine.Name, new SshRoute(machine.Name, [MachineAddress.Parse($"{user}@{machine.Address}")], FleetHostKeys.None, ssh ?? Ssh(machine)).Connect)
        {
            Closure = closure is null ? null : (closure, _store),
        };

    /// <summary>Deploys a configuration to a machine.</summary>
    internal Task<MachineOutcome> DeployAsync(TestMachine machine, params IEnumerable<Action<Linux>> modules) =>
        DeployAsync(Target(machine, Build(machine, modules)));

    internal Task<MachineOutcome> DeployAsync(MachineTarget target, CancellationToken cancellation = default) =>
        DeployAsync(target, Said.Enqueue, cancellation);

    internal Task<MachineOutcome> DeployAsync(MachineTarget target, Action<MachineProgress> heard, CancellationToken cancellation = default) =>
        Blocking.RunAsync(() => new MachineDeployment(target, Choices, new Heard(heard)).Deploy(cancellation));

    internal Task<MachineOutcome> RollBackAsync(MachineTarget target) => Blocking.RunAsync(() => new MachineDeployment(target, Choices, new Heard(Said.Enqueue)).RollBack(null));

    public void Dispose()
    {
        _store.Dispose();
        foreach (var directory in Directory.EnumerateDirectories(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private StoreTree Render(string name, IEnumerable<Action<Linux>> modules)
    {
        var registry = new ModuleRegistry();
        Modules_Cairn_Platform.Register(registry);
        foreach (var configure in modules)
        {
            registry.Add(new Inline(configure));
        }

        var self = new Machine(name, HostSystem.LinuxX64);
        var fleetModules = new ModuleRegistry();
        fleetModules.Add(new Keys(TrustedKeys));
        var fleet = Evaluation<Platform.Fleet>.Run(fleetModules, new EvaluationOptions { Context = new FleetContext([self]) });
        var evaluation = Evaluation<Linux>.Run(registry, new EvaluationOptions { Context = new HostContext(self, fleet.Root) });
        evaluation.Diagnostics.Select(static diagnostic => diagnostic.ToString()).ShouldBeEmpty();
        return SystemRenderer.Render(evaluation.Root).Tree;
    }

    /// <summary>Does what a build does last: the closure's own activator is found at one place.</summary>
    private static StoreTree WithLinks(StoreTree tree, IEnumerable<(string Path, string Target)> links)
    {
        using var archive = new MemoryStream();
        NarArchive.Write(tree, archive);
        archive.Position = 0;
        var builder = new StoreTreeBuilder();
        foreach (var (path, target) in links)
        {
            builder.Add(path, StoreTree.Symlink(target));
        }

        foreach (var entry in NarArchive.Read(archive, "system"))
        {
            builder.Add(entry.Path, entry.Kind switch
            {
                NarEntryKind.Symlink => StoreTree.Symlink(System.Text.Encoding.UTF8.GetString(entry.Content.Span)),
                NarEntryKind.EmptyDirectory => StoreTree.Folder([]),
                var kind => StoreTree.Bytes(entry.Content.Span, kind == NarEntryKind.Executable),
            });
        }

        return builder.Build();
    }

    private sealed class Keys(IReadOnlyList<string> keys) : IModule<Platform.Fleet>
    {
        public void Configure(Platform.Fleet target) => target.TrustedKeys.AddRange(keys);
    }

    private sealed class Heard(Action<MachineProgress> hear) : IProgress<MachineProgress>
    {
        public void Report(MachineProgress value) => hear(value);
    }
}
