namespace Cairn.Composition;

/// <summary>A configuration of one class in an evaluation, and the modules that work on it.</summary>
internal sealed class ClassRoot(Evaluator evaluator, OptionNode node, ClassRoot? parent)
{
    /// <summary>Where imported modules come in the order of equals: behind those of the references.</summary>
    private const int FirstImportOrder = 1_000_000;

    private readonly Dictionary<ModulePlace, ModuleRun> _runs = [];
    private readonly List<ModuleDescriptor> _candidates =
        [.. evaluator.Registry.Modules.Where(module => module.ClassType.IsInstanceOfType(node.Plain))];

    internal OptionNode Node { get; } = node;

    /// <summary>Gets the option that holds further modules.</summary>
    internal Slot Imports { get; } = node.SlotOf(nameof(ModuleClass.Imports));

    /// <summary>Gets the names of the modules that are loaded here, disabled ones included.</summary>
    internal IEnumerable<ModuleNames> Loaded =>
        _candidates.Select(static c => c.Names).Concat(Imported.Select(static i => i.Names));

    /// <summary>Gets the imported modules that configure another class.</summary>
    internal IEnumerable<ImportedModule> Misplaced => Imported.Where(module => !module.TargetClass.IsInstanceOfType(Node.Plain));

    private ClassRoot? Parent { get; } = parent;

    /// <summary>Gets the modules that are imported, each once, without those that come with the references anyway.</summary>
    private IEnumerable<ImportedModule> Imported =>
        ((ImportedModule[]?)Imports.Peek() ?? []).Distinct().Where(module => !module.IsStateless || !_candidates.Exists(c => c.Type == module.Type));

    /// <summary>Starts and stops modules so that exactly those run that are loaded and not disabled.</summary>
    internal void Reconcile()
    {
        var wanted = Wanted();
        foreach (var place in _runs.Keys.Where(place => !wanted.ContainsKey(place)).ToList())
        {
            evaluator.Stop(_runs[place]);
            _runs.Remove(place);
        }

        foreach (var (place, make) in wanted)
        {
            if (!_runs.ContainsKey(place))
            {
                var run = make();
                _runs[place] = run;
                evaluator.Start(run);
            }
        }
    }

    internal void Stop()
    {
        foreach (var run in _runs.Values)
        {
            evaluator.Stop(run);
        }

        _runs.Clear();
    }

    internal bool IsDisabled(ModuleNames module) => IsDisabled(module, Disabled());

    private static bool IsDisabled(ModuleNames module, HashSet<string> disabled) =>
        disabled.Count > 0 && (disabled.Contains(module.Name) || (module.Identity is { } identity && disabled.Contains(identity)));

    private static void Configure(ModuleDescriptor module, ModuleClass root)
    {
        if (module.Feature is null || module.Feature(root).Enable)
        {
            module.Configure(root);
        }
    }

    private Dictionary<ModulePlace, Func<ModuleRun>> Wanted()
    {
        var wanted = new Dictionary<ModulePlace, Func<ModuleRun>>(_candidates.Count);
        var disabled = Disabled();
        for (var i = 0; i < _candidates.Count; i++)
        {
            var (module, order) = (_candidates[i], i + 1);
            if (!IsDisabled(module.Names, disabled))
            {
                wanted[new(module, order)] = () => new ModuleRun(evaluator, Node, module.Names, order, root => Configure(module, root)) { ModuleType = module.Type };
            }
        }

        var position = FirstImportOrder;
        foreach (var module in Imported.Where(module => module.TargetClass.IsInstanceOfType(Node.Plain)))
        {
            var order = position++;
            if (!IsDisabled(module.Names, disabled))
            {
                wanted[new(module, order)] = () => new ModuleRun(evaluator, Node, module.Names, order, module.Configure) { ModuleType = module.Type, Via = module.Origin };
            }
        }

        return wanted;
    }

    private HashSet<string> Disabled()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var root = this; root is not null; root = root.Parent)
        {
            foreach (var module in root.Loaded)
            {
                names.UnionWith(module.Disables);
                names.UnionWith(module.Replaces);
            }
        }

        return names;
    }

    /// <summary>A module where it stands in the order of equals. A class, because the runtime has its dictionaries of classes compiled already.</summary>
    private sealed record ModulePlace(object Module, int Order);
}
