using Cairn.Secrets;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>Runs generators and encrypts what they make; nothing reaches the disk before all have succeeded.</summary>
internal sealed class Generation(VarsFleet fleet, Terminal terminal, Questions questions) : IDisposable
{
    private readonly Dictionary<(VarPlace Place, string File), SecretBytes> _made = [];
    private readonly VarChanges _changes = new();
    private readonly List<VarOutcome> _outcomes = [];

    internal VarChanges Changes => _changes;

    internal IReadOnlyList<VarOutcome> Outcomes => _outcomes;

    /// <summary>Gets the generators that wait for a person, with what to do.</summary>
    internal IReadOnlyList<VarOutcome> Manual { get; private set; } = [];

    /// <summary>Makes what is missing or stale of the selected generators, and what depends on it.</summary>
    internal async Task CompleteAsync(IReadOnlyList<VarNode> selected, CancellationToken cancellation)
    {
        var needed = fleet.Catalog.WithDependencies(selected.Select(static node => node.Place));
        var incomplete = needed.Where(place => !fleet.Tree.IsComplete(fleet.Catalog.Find(place)!)).ToList();
        MachineKeys.AddMissing(fleet, selected, _changes, _outcomes);
        await RunAsync(fleet.Catalog.WithDependents(incomplete), askAgain: false, cancellation);
        var untouched = selected.Where(node => !node.Description.Files.Any(file => _made.ContainsKey((node.Place, file.Name)))).ToList();
        Readers.Add(fleet, untouched, _changes, _outcomes);
    }

    /// <summary>Makes everything of generators anew, and what depends on it.</summary>
    internal async Task RotateAsync(IReadOnlyList<VarNode> selected, CancellationToken cancellation)
    {
        MachineKeys.AddMissing(fleet, selected, _changes, _outcomes);
        var missing = fleet.Catalog.WithDependencies(selected.Select(static node => node.Place)).Where(place => !fleet.Tree.IsComplete(fleet.Catalog.Find(place)!));
        await RunAsync(fleet.Catalog.WithDependents([.. selected.Select(static node => node.Place), .. missing]), askAgain: true, cancellation);
    }

    public void Dispose()
    {
        foreach (var content in _made.Values)
        {
            content.Dispose();
        }
    }

    private async Task RunAsync(IReadOnlyList<VarNode> nodes, bool askAgain, CancellationToken cancellation)
    {
        var runnable = WithoutManual(nodes);
        var answers = questions.Ask(runnable, askAgain);
        for (var i = 0; i < runnable.Count; i++)
        {
            terminal.Progress($"[{i + 1}/{runnable.Count}] generating {runnable[i].Place}");
            await RunAsync(runnable[i], answers[runnable[i].Place], cancellation);
        }
    }

    private List<VarNode> WithoutManual(IReadOnlyList<VarNode> nodes)
    {
        var manual = nodes.Where(node => node.Description.Instruction is not null).ToList();
        var waiting = fleet.Catalog.WithDependents(manual.Where(node => !fleet.Tree.IsComplete(node)).Select(static node => node.Place)).Select(static node => node.Place).ToHashSet();
        Manual =
        [
            .. manual.Where(node => waiting.Contains(node.Place)).Select(static node => new VarOutcome(node.Place.ToString(), "manual", node.Description.Instruction!)),
            .. nodes.Where(node => node.Description.Instruction is null && waiting.Contains(node.Place)).Select(static node => new VarOutcome(node.Place.ToString(), "waiting", "it depends on what a person has to make")),
        ];
        return [.. nodes.Where(node => node.Description.Instruction is null && !waiting.Contains(node.Place))];
    }

    private async Task RunAsync(VarNode node, IReadOnlyList<NamedSecret> answers, CancellationToken cancellation)
    {
        var dependencies = node.Description.Dependencies
            .Select(place => fleet.Catalog.Find(place)!)
            .SelectMany(dependency => dependency.Description.Files.Select(file => new VarValue(dependency.Place, file.Name, ContentOf(dependency.Place, file))))
            .ToList();
        var result = await fleet.Programs.RunAsync(node.Machines[0], node.Description.Name, new GeneratorRequest(answers, dependencies), cancellation);
        if (result.Error is { } error)
        {
            throw new CommandException(ExitCodes.Configuration, $"{error} Nothing was written.");
        }

        foreach (var file in node.Description.Files)
        {
            var content = result.Files.FirstOrDefault(made => made.Name == file.Name)?.Content
                ?? throw new CommandException(ExitCodes.Configuration, $"'{node.Place}' made no '{file.Name}'. Nothing was written.");
            _made.Add((node.Place, file.Name), content);
            _changes.Put(node.Place, file, fleet.Seal(node, file, content));
        }

        _changes.PutValidation(node);
        _outcomes.Add(new VarOutcome(node.Place.ToString(), "generated"));
    }

    /// <summary>What this run made, else what is on disk; only what is needed is decrypted.</summary>
    private SecretBytes ContentOf(VarPlace place, VarFileDescription file)
    {
        if (!_made.TryGetValue((place, file.Name), out var content))
        {
            content = fleet.Tree.Read(place, file, fleet.Identities);
            _made.Add((place, file.Name), content);
        }

        return content;
    }
}
