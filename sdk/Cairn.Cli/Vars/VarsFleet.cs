using Cairn.Cli.Bumps;
using Cairn.Cli.Fleets;
using Cairn.Secrets;
using Cairn.Secrets.Age;
using Cairn.Secrets.Keys;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>A fleet whose values are looked at or changed: where they are, whose they are, and the keys to them.</summary>
internal sealed class VarsFleet : IDisposable
{
    private readonly Lazy<KeyRing> _ring;

    private VarsFleet(FleetFolder folder, IVarPrograms programs, VarCatalog catalog, VarsSurroundings surroundings)
    {
        (Folder, Programs, Catalog, Surroundings) = (folder, programs, catalog, surroundings);
        Keys = FleetKeys.In(Hosts);
        Tree = new VarTree(Hosts);
        _ring = new(() => KeySources.Find(surroundings.Keys));
    }

    internal FleetFolder Folder { get; }

    internal IVarPrograms Programs { get; }

    internal VarCatalog Catalog { get; }

    internal FleetKeys Keys { get; set; }

    internal VarTree Tree { get; }

    internal VarsSurroundings Surroundings { get; }

    internal string Hosts => Path.Combine(Folder.Root, "hosts");

    /// <summary>Asks every machine for its generators: who reads a shared secret depends on all of them.</summary>
    internal static async Task<VarsFleet> OpenAsync(FleetFolder folder, VarsSurroundings surroundings, Terminal terminal, CancellationToken cancellation)
    {
        var programs = surroundings.Programs(folder);
        var machines = new List<MachineVars>();
        var names = folder.Machines.Select(static machine => machine.Name).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            terminal.Progress($"[{i + 1}/{names.Count}] asking {names[i]}");
            machines.Add(await programs.DescribeAsync(names[i], cancellation));
        }

        return new VarsFleet(folder, programs, VarCatalog.Of(machines), surroundings);
    }

    internal static void FinishInterrupted(FleetFolder folder, VarsSurroundings surroundings, Terminal terminal)
    {
        if (Files(folder, surroundings).FinishInterrupted() is { Count: > 0 } finished)
        {
            terminal.Progress($"finished an interrupted run: {string.Join(", ", finished)}");
        }
    }

    internal static ReadyFiles Files(FleetFolder folder, VarsSurroundings surroundings) => new(folder.Root, "vars") { BeforeWrite = surroundings.BeforeWrite };

    /// <summary>Gets the private keys at hand; looks for them only when they are needed.</summary>
    internal IReadOnlyList<AgeIdentity> Identities() => _ring.Value.Require("the fleet's secrets");

    /// <summary>Selects the generators of machines, with the shared ones that they use or need.</summary>
    internal IReadOnlyList<VarNode> Of(IReadOnlyCollection<string> machines)
    {
        foreach (var machine in machines)
        {
            Folder.Machine(machine);
        }

        return machines.Count == 0 ? Catalog.Ordered : [.. Catalog.Ordered.Where(node => node.Machines.Any(machines.Contains))];
    }

    /// <summary>Lists the values that no machine declares, and the keys of machines that are gone.</summary>
    internal IReadOnlyList<VarProblem> Orphans() =>
    [
        .. Tree.Orphans(Catalog),
        .. Keys.Machines.Keys.Except(Folder.Machines.Select(static machine => machine.Name), StringComparer.Ordinal)
            .SelectMany(static gone => (string[])[FleetKeys.FileOf(gone, isAdmin: false), FleetKeys.PrivateFileOf(gone)])
            .Where(path => File.Exists(Path.Combine(Hosts, path)))
            .Select(static path => new VarProblem(VarProblemKind.Orphaned, path, $"'hosts/{path}' is the key of a machine that is gone. Run 'cairn vars prune'.")),
    ];

    internal SopsAudience AudienceOf(VarNode node, VarFileDescription file) => Keys.ReadersOf(node, file) is { Count: > 0 } readers
        ? new SopsAudience(readers)
        : throw new CommandException(ExitCodes.Usage, "The fleet has no admin, so nobody could read its secrets. Make a key with 'cairn keys keygen'.");

    /// <summary>Encrypts a value for those who are to read it, or leaves it plain when it is public.</summary>
    internal byte[] Seal(VarNode node, VarFileDescription file, SecretBytes content) => file.IsSecret
        ? SopsFile.Encrypt(content, SopsFormat.Binary, $"hosts/{node.Place.FileOf(file.Name, isSecret: true)}", AudienceOf(node, file), new SopsWriting { Clock = Surroundings.Clock }).ToBytes()
        : [.. content.Span];

    /// <summary>Changes files, all or none, and commits them if that is wanted.</summary>
    internal async Task ApplyAsync(VarChanges changes, string? message, CancellationToken cancellation)
    {
        if (SopsRules.AreOurs(Folder.Root))
        {
            changes.Put(SopsRules.FileName, SopsRules.Write(Catalog, Keys));
        }

        var different = changes.DifferentFrom(Folder.Root);
        if (different.Count == 0)
        {
            return;
        }

        Files(Folder, Surroundings).Change(different);
        if (message is not null)
        {
            await GitCommit.CommitAsync(Folder.Root, message, [.. different.Keys], cancellation);
        }
    }

    public void Dispose()
    {
        if (_ring.IsValueCreated)
        {
            _ring.Value.Dispose();
        }
    }
}
