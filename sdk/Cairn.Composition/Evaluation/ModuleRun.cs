namespace Cairn.Composition;

/// <summary>One module at work on one configuration: what it reads and writes, and whether it has to run again.</summary>
internal sealed class ModuleRun(Evaluator evaluator, OptionNode root, ModuleNames names, int order, Action<ModuleClass> configure)
{
    private readonly List<Slot> _reads = [];
    private readonly HashSet<Slot> _writes = [];
    private readonly List<Rename> _renames = [];
    private readonly HashSet<Slot> _assumed = [];
    private bool _isAwake;
    private bool _isAssuming;
    private int _sequence;

    internal OptionNode Root { get; } = root;

    internal ModuleNames Names { get; } = names;

    internal int Order { get; } = order;

    /// <summary>Gets why the last run contributed nothing.</summary>
    internal Exception? Failure { get; private set; }

    internal IReadOnlyCollection<Slot> Written => _writes;

    internal IReadOnlyList<Rename> Renames => _renames;

    /// <summary>Gets the method whose frame is the module's in a stack trace.</summary>
    internal Type? ModuleType { get; init; }

    internal int NextSequence() => _sequence++;

    internal void Reads(Slot slot) => _reads.Add(slot);

    internal void Wrote(Slot slot) => _writes.Add(slot);

    internal void NoteRenamed(string oldPath, string newPath, SourceLocation? location) => _renames.Add(new Rename(oldPath, newPath, location));

    internal void Wake()
    {
        if (!_isAwake)
        {
            _isAwake = true;
            evaluator.Awaken(this);
        }
    }

    internal void Execute()
    {
        _isAwake = false;
        Retract();
        try
        {
            evaluator.Current = this;
            configure((ModuleClass)Root.Plain);
        }
#pragma warning disable CA1031 // Whatever a module throws is its failure: it may go away in a later round.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            Failure = exception;
            RemoveDefinitions();
        }
        finally
        {
            evaluator.Current = null;
            if (_isAssuming)
            {
                _isAssuming = false;
                Wake(); // What was assumed must hold in an ordinary run.
            }
        }
    }

    /// <summary>Takes back everything the module contributed and forgets what it read.</summary>
    internal void Retract()
    {
        RemoveDefinitions();
        foreach (var slot in _reads)
        {
            slot.Forget(this);
        }

        _reads.Clear();
        _renames.Clear();
        _sequence = 0;
        Failure = null;
    }

    /// <summary>Says whether the module may go on as if a value were there that it waits for.</summary>
    internal bool MayAssume(Slot slot) => _isAssuming && _assumed.Contains(slot);

    /// <summary>
    /// Lets a stuck module run once as if the value it waits for were there: a module that reads what it writes itself
    /// further down would otherwise never get to that line.
    /// </summary>
    internal bool TryUnstick()
    {
        var awaited = Failure switch
        {
            OptionUndefinedException undefined => undefined.Slot,
            UnknownKeyException { Presence: { } presence } => presence,
            _ => null,
        };
        if (awaited is null || !_assumed.Add(awaited))
        {
            return false;
        }

        _isAssuming = true;
        Wake();
        return true;
    }

    private void RemoveDefinitions()
    {
        foreach (var slot in _writes)
        {
            slot.RemoveOwnedBy(this);
        }

        _writes.Clear();
    }
}

/// <summary>A use of an option under its old name.</summary>
internal sealed record Rename(string OldPath, string NewPath, SourceLocation? Location);
