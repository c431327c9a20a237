namespace Cairn.Composition;

/// <content>The configurations of the evaluation, and the modules that run on them.</content>
internal sealed partial class Evaluator
{
    private readonly HashSet<ModuleRun> _runs = [];
    private readonly Dictionary<OptionNode, ClassRoot> _roots = [];

    /// <summary>Gets the modules that run, in an order that does not depend on when they started.</summary>
    internal IEnumerable<ModuleRun> Runs => _runs
        .OrderBy(static run => run.Root.Path, StringComparer.Ordinal)
        .ThenBy(static run => run.Order);

    /// <summary>Gets the configurations, outer ones first.</summary>
    internal IEnumerable<ClassRoot> Roots => _roots.Values.OrderBy(static root => root.Node.Path, StringComparer.Ordinal);

    internal void Start(ModuleRun run)
    {
        _runs.Add(run);
        run.Wake();
    }

    internal void Stop(ModuleRun run)
    {
        _runs.Remove(run);
        _awake.Remove(run);
        run.Retract();
    }

    /// <summary>Starts or ends the modules of configurations in a row that came or went.</summary>
    internal void PresenceChanged(OptionNode row)
    {
        if (row.Exists)
        {
            UpdateRoots(row);
            return;
        }

        foreach (var (node, root) in _roots.Where(pair => pair.Key.IsInside(row)).ToList())
        {
            _roots.Remove(node);
            root.Stop();
        }
    }

    private void UpdateRoots(OptionNode node)
    {
        foreach (var found in node.Classes().Where(found => !_roots.ContainsKey(found)).ToList())
        {
            var root = new ClassRoot(this, found, found.Parent?.Root is { } outer ? _roots[outer] : null);
            _roots.Add(found, root);
            root.Reconcile();
        }
    }

    /// <summary>Starts and stops modules after the imports of a configuration changed: they may disable modules in it and inside.</summary>
    private void ReconcileInside(OptionNode node)
    {
        foreach (var root in _roots.Values.Where(root => root.Node.IsInside(node)).ToList())
        {
            root.Reconcile();
        }
    }
}
