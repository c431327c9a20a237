namespace Cairn.Composition;

/// <summary>Runs modules in rounds until no value that was read changes.</summary>
internal sealed class Evaluator(ModuleRegistry registry, EvaluationOptions options, bool locate)
{
    private readonly Queue<Slot> _queue = new();
    private readonly List<ModuleRun> _runs = [];
    private readonly List<ClassRoot> _roots = [];
    private List<ModuleRun> _awake = [];
    private List<ModuleRun> _batch = [];
    private List<Slot> _changed = [];

    internal ModuleRegistry Registry { get; } = registry;

    internal object? Context => options.Context;

    internal ModuleRun? Current { get; set; }

    internal int Rounds { get; private set; }

    /// <summary>Gets the options that still changed when the evaluation gave up; empty when it came to rest.</summary>
    internal IReadOnlyList<Slot> Unsettled { get; private set; } = [];

    internal IReadOnlyList<ModuleRun> Runs => _runs;

    internal IReadOnlyList<ClassRoot> Roots => _roots;

    internal OptionNode Run(Func<ModuleClass> create)
    {
        var root = OptionNode.ForRoot(this, create);
        AddRoot(root, parent: null);
        while (true)
        {
            if (_awake.Count == 0 && !Unstick())
            {
                return root;
            }

            if (++Rounds > options.MaxRounds)
            {
                Unsettled = [.. _changed.Distinct()];
                return root;
            }

            RunBatch();
            MergeQueue();
        }
    }

    internal void Awaken(ModuleRun run) => _awake.Add(run);

    internal void Enqueue(Slot slot) => _queue.Enqueue(slot);

    internal SourceLocation? Locate(Slot? slot) =>
        locate && Current is { } run && options.IsOfInterest(slot?.Path) ? StackLocations.OfModule(run.ModuleType) : null;

    /// <summary>Starts or ends the modules of a row that is a configuration of its own.</summary>
    internal void PresenceChanged(OptionNode row)
    {
        if (row.Plain is not ModuleClass)
        {
            return;
        }

        if (row.IsPresent)
        {
            AddRoot(row, _roots.Find(root => root.Node == row.Parent?.Root));
        }
        else if (_roots.Find(root => root.Node == row) is { } gone)
        {
            _roots.Remove(gone);
            gone.Stop();
        }
    }

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

    private void AddRoot(OptionNode node, ClassRoot? parent)
    {
        var root = new ClassRoot(this, node, parent);
        _roots.Add(root);
        root.Reconcile();
    }

    private void RunBatch()
    {
        (_batch, _awake) = (_awake, _batch);
        foreach (var run in _batch)
        {
            run.Execute();
        }

        _batch.Clear();
    }

    private void MergeQueue()
    {
        _changed = [];
        while (_queue.TryDequeue(out var slot))
        {
            slot.IsQueued = false;
            if (slot.Merge())
            {
                _changed.Add(slot);
                slot.WakeReaders();
                if (_roots.Find(root => root.Imports == slot) is not null)
                {
                    _roots.ForEach(static root => root.Reconcile());
                }
            }
        }
    }

    private bool Unstick()
    {
        var any = false;
        foreach (var run in _runs)
        {
            any |= run.TryUnstick();
        }

        return any;
    }
}
