namespace Cairn.Composition;

/// <summary>Runs modules in rounds until no value that was read changes.</summary>
internal sealed partial class Evaluator(ModuleRegistry registry, EvaluationOptions options, bool locate)
{
    private readonly Queue<Slot> _queue = new();
    private readonly Dictionary<Slot, HashSet<ModuleRun>> _changing = [];
    private readonly HashSet<string> _explained = [.. options.Explain.Select(OptionPaths.OptionOf)];
    private List<ModuleRun> _awake = [];
    private List<ModuleRun> _batch = [];

    internal ModuleRegistry Registry { get; } = registry;

    internal object? Context => options.Context;

    internal ModuleRun? Current { get; set; }

    internal int Rounds { get; private set; }

    /// <summary>Gets the options that still changed when the evaluation gave up; with who wrote them; empty when it came to rest.</summary>
    internal IReadOnlyDictionary<Slot, HashSet<ModuleRun>> Unsettled { get; private set; } = new Dictionary<Slot, HashSet<ModuleRun>>();

    internal OptionNode Run(Func<ModuleClass> create)
    {
        var root = OptionNode.ForRoot(this, create);
        UpdateRoots(root);
        while (_awake.Count > 0 || Unstick() || Doubt())
        {
            if (++Rounds > options.MaxRounds)
            {
                Unsettled = _changing;
                break;
            }

            RunBatch();
            EndDoubt();
            MergeQueue();
        }

        return root;
    }

    internal void Awaken(ModuleRun run) => _awake.Add(run);

    internal void Enqueue(Slot slot) => _queue.Enqueue(slot);

    internal SourceLocation? Locate(Slot? slot) =>
        locate && Current is { } run && (slot is null || _explained.Contains(slot.Path)) ? StackLocations.OfModule(run.ModuleType) : null;

    private void RunBatch()
    {
        (_batch, _awake) = (_awake, _batch);
        options.Reorder?.Invoke(_batch);
        foreach (var run in _batch)
        {
            run.Execute();
        }

        _batch.Clear();
    }

    private void MergeQueue()
    {
        while (_queue.TryDequeue(out var slot))
        {
            slot.IsQueued = false;
            if (!slot.Merge())
            {
                continue;
            }

            // What oscillates changes in turns: the second half of the rounds shows all of it.
            if (Rounds > options.MaxRounds / 2)
            {
                NoteChanging(slot);
            }

            slot.WakeReaders();
            if (slot.Node.IsImports(slot))
            {
                ReconcileInside(slot.Node);
            }
        }
    }

    private void NoteChanging(Slot slot)
    {
        if (!_changing.TryGetValue(slot, out var writers))
        {
            _changing[slot] = writers = [];
        }

        writers.UnionWith(slot.Definitions.Select(static definition => definition.Owner!));
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
