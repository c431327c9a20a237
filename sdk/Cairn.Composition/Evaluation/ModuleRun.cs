namespace Cairn.Composition;

/// <summary>One module at work on one configuration: what it writes, and whether it has to run again.</summary>
internal sealed class ModuleRun(Evaluator evaluator, OptionNode root, ModuleNames names, int order, Action<ModuleClass> configure)
{
    private readonly List<Definition> _written = [];
    private readonly List<Rename> _renames = [];
    private readonly List<StandIn> _standIns = [];
    private HashSet<Slot>? _assumed;
    private bool _isAwake;
    private bool _isAssuming;
    private bool _isInEarnest;
    private Exception? _furthest;
    private int _sequence;

    internal OptionNode Root { get; } = root;

    internal ModuleNames Names { get; } = names;

    internal int Order { get; } = order;

    /// <summary>Gets how many times the module has run: what it read in an earlier run does not matter any more.</summary>
    internal int Time { get; private set; }

    /// <summary>Gets why the last run contributed nothing.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>
    /// Gets the failure to tell the user: the one that remained when what the module waited for was there. Failing takes back
    /// what the module defines itself, so its last run may have failed earlier than that.
    /// </summary>
    internal Exception? Reason => Failure is not null && Awaited() is { } slot && _assumed?.Contains(slot) == true ? _furthest ?? Failure : Failure;

    internal IReadOnlyList<Rename> Renames => _renames;

    /// <summary>Gets what the last run read although it does not exist yet.</summary>
    internal IReadOnlyList<StandIn> StandIns => _standIns;

    /// <summary>Gets the type whose frame is the module's in a stack trace.</summary>
    internal Type? ModuleType { get; init; }

    /// <summary>Gets the option through which the module was imported, if it was kept in one.</summary>
    internal string? Via { get; init; }

    internal int NextSequence() => _sequence++;

    internal void Wrote(Definition definition) => _written.Add(definition);

    internal void NoteRenamed(Rename rename) => _renames.Add(rename);

    internal void NoteStandIn(string name, string text) => _standIns.Add(new StandIn(name, text, Names.Name, evaluator.Locate(slot: null)));

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
        var outer = Composition.StandIns.Enter(this);
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

            // A module that takes part in the conflict that it reads must keep to it: taking its definition back would end the
            // conflict, the module would write again, and the two would alternate for ever.
            if (exception is not OptionFaultException)
            {
                RemoveDefinitions();
            }
        }
        finally
        {
            evaluator.Current = null;
            Composition.StandIns.Enter(outer);
        }

        if (_isAssuming)
        {
            // What was assumed must hold in an ordinary run; a module may wait for several values, one after the other.
            var failure = Failure as CompositionException;
            _isAssuming = TryAssume(Awaited());
            (_isInEarnest, _furthest) = (!_isAssuming, failure);
            Wake();
        }
        else if (_isInEarnest || Failure is null)
        {
            (_isInEarnest, _furthest) = (false, Failure is null ? null : _furthest ?? Failure);
        }
    }

    /// <summary>Takes back everything the module contributed and forgets what it read.</summary>
    internal void Retract()
    {
        RemoveDefinitions();
        _renames.Clear();
        _standIns.Clear();
        _sequence = 0;
        Time++;
        Failure = null;
    }

    /// <summary>Says whether the module may go on as if a value were there that it waits for.</summary>
    internal bool MayAssume(Slot slot) => _isAssuming && _assumed!.Contains(slot);

    /// <summary>
    /// Lets a stuck module run once as if the value it waits for were there: a module that reads what it writes itself
    /// further down would otherwise never get to that line.
    /// </summary>
    internal bool TryUnstick()
    {
        if (!TryAssume(Awaited()))
        {
            return false;
        }

        _isAssuming = true;
        Wake();
        return true;
    }

    private Slot? Awaited() => Failure switch
    {
        OptionUndefinedException { Slot: IAssumable { CanBeAssumed: true } } undefined => undefined.Slot,
        UnknownKeyException unknown => unknown.Presence,
        _ => null,
    };

    private bool TryAssume(Slot? slot)
    {
        // Sets that stand alone are made anew in each run: nothing that is assumed of one could come true.
        if (slot is null || slot.Node.Evaluator != evaluator || !(_assumed ??= []).Add(slot))
        {
            return false;
        }

        evaluator.NoteAssumed(slot);
        return true;
    }

    private void RemoveDefinitions()
    {
        foreach (var definition in _written)
        {
            definition.Slot.Retract(definition);
        }

        _written.Clear();
    }
}
