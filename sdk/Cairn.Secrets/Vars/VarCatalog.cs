namespace Cairn.Secrets.Vars;

/// <summary>All generators of a fleet, in an order in which they can run.</summary>
public sealed class VarCatalog
{
    private readonly Dictionary<VarPlace, VarNode> _nodes;

    private VarCatalog(Dictionary<VarPlace, VarNode> nodes, IReadOnlyList<VarNode> ordered) => (_nodes, Ordered) = (nodes, ordered);

    /// <summary>Gets the generators: each after those that it depends on, otherwise shared ones first, then by machine and name.</summary>
    public IReadOnlyList<VarNode> Ordered { get; }

    /// <summary>Puts together what the machines' programs say.</summary>
    /// <param name="machines">The descriptions of all machines.</param>
    /// <returns>The catalog.</returns>
    /// <exception cref="SecretsException">CAIRN4061 to CAIRN4063: machines disagree, a dependency does not exist, or dependencies form a cycle.</exception>
    public static VarCatalog Of(IEnumerable<MachineVars> machines)
    {
        var nodes = machines
            .SelectMany(static vars => vars.Generators.Select(generator => (Place: new VarPlace(generator.IsShared ? null : vars.Machine, generator.Name), vars.Machine, generator)))
            .GroupBy(static known => known.Place)
            .Select(static same => Merge(same.Key, [.. same.OrderBy(static known => known.Machine, StringComparer.Ordinal).Select(static known => (known.Machine, known.generator))]))
            .ToDictionary(static node => node.Place);
        foreach (var node in nodes.Values.OrderBy(static node => node.Place))
        {
            if (node.Description.Dependencies.Where(place => !nodes.ContainsKey(place)).Select(static place => (VarPlace?)place).FirstOrDefault() is { } unknown)
            {
                throw VarsDiagnostics.DependencyUnknown.Error(node.Place.ToString(), unknown.ToString());
            }
        }

        return new VarCatalog(nodes, Order(nodes));
    }

    /// <summary>Finds a generator.</summary>
    /// <param name="place">Its place.</param>
    /// <returns>The generator; null if there is none.</returns>
    public VarNode? Find(VarPlace place) => _nodes.GetValueOrDefault(place);

    /// <summary>Adds to generators all that depend on them, on whatever machine: what they made is out of date once these run again.</summary>
    /// <param name="places">The generators.</param>
    /// <returns>These and their dependents, in an order in which they can run.</returns>
    public IReadOnlyList<VarNode> WithDependents(IEnumerable<VarPlace> places)
    {
        var found = places.ToHashSet();
        foreach (var node in Ordered)
        {
            if (node.Description.Dependencies.Any(found.Contains))
            {
                found.Add(node.Place);
            }
        }

        return [.. Ordered.Where(node => found.Contains(node.Place))];
    }

    /// <summary>Adds to generators all that they depend on.</summary>
    /// <param name="places">The generators.</param>
    /// <returns>These and their dependencies.</returns>
    public IReadOnlySet<VarPlace> WithDependencies(IEnumerable<VarPlace> places)
    {
        var found = places.ToHashSet();
        foreach (var node in Ordered.Reverse().Where(node => found.Contains(node.Place)))
        {
            found.UnionWith(node.Description.Dependencies);
        }

        return found;
    }

    private static VarNode Merge(VarPlace place, List<(string Machine, GeneratorDescription Description)> known)
    {
        var first = known[0];
        foreach (var other in known.Skip(1))
        {
            if (Differences(first.Description, other.Description) is { Count: > 0 } differences)
            {
                throw VarsDiagnostics.SharedDiffers.Error(place.Generator, first.Machine, other.Machine, string.Join(", ", differences));
            }
        }

        return new VarNode(place, first.Description, [.. known.Select(static k => k.Machine)], [.. known.Where(static k => k.Description.IsUsed).Select(static k => k.Machine)]);
    }

    private static List<string> Differences(GeneratorDescription left, GeneratorDescription right) =>
    [
        .. left.Type == right.Type ? (string[])[] : ["class"],
        .. left.Files.SequenceEqual(right.Files) ? (string[])[] : ["files"],
        .. left.Prompts.SequenceEqual(right.Prompts) ? (string[])[] : ["prompts"],
        .. left.Dependencies.SequenceEqual(right.Dependencies) ? (string[])[] : ["dependencies"],
        .. left.Validation == right.Validation ? (string[])[] : ["validation"],
    ];

    private static List<VarNode> Order(Dictionary<VarPlace, VarNode> nodes)
    {
        var ordered = new List<VarNode>(nodes.Count);
        var path = new List<VarPlace>();
        var done = new HashSet<VarPlace>();
        foreach (var place in nodes.Keys.Order())
        {
            Visit(place);
        }

        return ordered;

        void Visit(VarPlace place)
        {
            if (path.IndexOf(place) is >= 0 and var start)
            {
                throw VarsDiagnostics.Cycle.Error(place.ToString(), string.Join(" -> ", path.Skip(start).Append(place)));
            }

            if (done.Contains(place))
            {
                return;
            }

            path.Add(place);
            foreach (var dependency in nodes[place].Description.Dependencies)
            {
                Visit(dependency);
            }

            path.RemoveAt(path.Count - 1);
            done.Add(place);
            ordered.Add(nodes[place]);
        }
    }
}
