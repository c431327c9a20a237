using Cairn.Activation.Machines;

namespace Cairn.Activation.Units;

/// <summary>Asks a service manager how its units are.</summary>
/// <param name="commands">The programs of the machine.</param>
/// <param name="scope">Whose service manager.</param>
/// <param name="folders">Where the units lie.</param>
internal sealed class SystemdObserver(ICommands commands, UnitScope scope, UnitFolders folders)
{
    private const string Unknown = "not-found";

    /// <summary>Observes the units of two generations, and those that they drag along.</summary>
    /// <param name="old">The units of the generation that the machine is on.</param>
    /// <param name="next">The units of the generation to reach.</param>
    /// <param name="others">What else is asked for.</param>
    /// <returns>All of them.</returns>
    /// <exception cref="ActivationException">CAIRN7040: the manager does not answer.</exception>
    internal UnitStates Observe(UnitSet old, UnitSet next, IEnumerable<string> others)
    {
        var names = old.Sources.Concat(next.Sources).ToList();
        var wanted = names.Where(static source => !source.Name.IsTemplate && !source.Name.IsPrefix).Select(static source => source.Entry.Name);
        var patterns = names.Where(static source => source.Name.IsTemplate || source.Name.IsPrefix).Select(static source => source.Name.Pattern);
        var found = Show([.. wanted, .. names.SelectMany(static source => source.Wanted()), .. patterns, .. others]);
        return new UnitStates(found.Select(state => Complete(state, old, next)));
    }

    /// <summary>Observes single units.</summary>
    internal UnitStates Observe(IEnumerable<string> names) => new(ShowOnce([.. names.Distinct(StringComparer.Ordinal)]));

    /// <summary>Names the units that have failed, or have failed and wait for their next try.</summary>
    internal IReadOnlyList<string> Failing() => [.. FailingStates().Select(static state => state.Id).Order(StringComparer.Ordinal)];

    /// <summary>Observes what <see cref="Failing"/> names.</summary>
    internal IReadOnlyList<UnitState> FailingStates()
    {
        var names = SystemctlOutput.Names(Ask(scope.Systemctl("list-units", ["--all", "--plain", "--no-legend", "--full", "--state=failed,auto-restart"], [])).Output);
        return [.. ShowOnce(names).Where(static state => state.IsFailing)];
    }

    /// <summary>Asks for units, then for those that they name, until no new one is named.</summary>
    private List<UnitState> Show(IReadOnlyList<string> names)
    {
        var states = new List<UnitState>();
        var asked = new HashSet<string>(StringComparer.Ordinal);
        for (var next = names; next.Count > 0;)
        {
            var found = ShowOnce([.. next.Where(asked.Add)]);
            states.AddRange(found);
            asked.UnionWith(found.SelectMany(static state => state.Names));
            next = [.. found.SelectMany(static state => state.Dependents.Concat(state.TriggeredBy).Concat(state.Triggers)).Where(name => !asked.Contains(name)).Distinct(StringComparer.Ordinal)];
        }

        return states;
    }

    private IReadOnlyList<UnitState> ShowOnce(IReadOnlyList<string> names) =>
        names.Count == 0 ? [] : SystemctlOutput.Units(Ask(scope.Systemctl("show", ["--property=" + SystemctlOutput.Properties], names)).Output);

    private CommandResult Ask(Command command)
    {
        var result = commands.Run(command);
        return result.Succeeded ? result : throw UnitDiagnostics.CannotObserve.Error(scope.User is null ? "systemd" : $"systemd of {scope.User}", result.Excerpt.TrimEnd('.'));
    }

    private UnitState Complete(UnitState state, UnitSet old, UnitSet next)
    {
        var isTakenOver = state.LoadState != Unknown && old.DefinitionOf(state.Names) is null && next.DefinedBy(state.Names) is not null;
        return state with
        {
            IsOfDistribution = folders.IsOfDistribution(state.FragmentPath) || folders.OfDistribution.Any(folder => state.Names.Any(name => IsThere(folder, name))),
            OnDisk = isTakenOver ? Read(state) : null,
        };
    }

    private static bool IsThere(string folder, string name) => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, new UnitName(name).Template));

    private static UnitDefinition? Read(UnitState state)
    {
        try
        {
            return state.FragmentPath.Length == 0 ? null
                : UnitDefinition.Of(state.DropInPaths.OrderBy(static path => Path.GetFileName(path), StringComparer.Ordinal).Prepend(state.FragmentPath).Select(File.ReadAllText).Select(UnitText.Parse));
        }
        catch (IOException)
        {
            // Whoever removed it meanwhile made it another definition.
            return null;
        }
    }
}
