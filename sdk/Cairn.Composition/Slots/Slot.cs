namespace Cairn.Composition;

/// <summary>One option of one option set in an evaluation: its definitions, its merged value, and who reads it.</summary>
internal abstract partial class Slot(OptionNode node, Option option)
{
    private static readonly List<Definition> s_none = [];

    private List<Definition> _definitions = s_none;
    private List<Fault>? _faults;
    private bool _hasRetracted;
    private bool _isStale;

    internal OptionNode Node { get; } = node;

    internal Option Option { get; } = option;

    internal string Path => Node.Path.Length == 0 ? Option.Name : $"{Node.Path}.{Option.Name}";

    internal IReadOnlyList<Definition> Definitions => _definitions;

    /// <summary>Gets what is wrong with the definitions; of maps and settings there may be one fault a key.</summary>
    internal IReadOnlyList<Fault> Faults => _faults is null ? [] : _faults;

    internal bool IsQueued { get; set; }

    internal bool IsComputing { get; set; }

    /// <summary>Gets the strongest priority that counts, as last merged; null when nobody defines the option.</summary>
    internal Priority? WinningPriority { get; private protected set; }

    private protected bool IsFaulty => _faults is { Count: > 0 };

    /// <summary>Says whether anyone defines the option, its default included.</summary>
    internal bool ReadIsDefined()
    {
        BeforeRead();
        return IsDefined();
    }

    internal Priority? ReadPriority()
    {
        BeforeRead();
        return WinningPriority ?? (Option.HasDefault ? Priority.OptionDefault : null);
    }

    /// <summary>Gets the merged value without tracking who asks; null when there is none.</summary>
    internal object? Peek() => TryPeek(out var value) ? value : null;

    /// <summary>Gets the merged value, if there is one, without tracking who asks. A default that throws is none.</summary>
    internal bool TryPeek(out object? value)
    {
        Refresh();
        value = null;
        if (IsFaulty)
        {
            return false;
        }

        try
        {
            return TryGet(out value);
        }
#pragma warning disable CA1031 // Nobody needs the value here: whoever does gets the exception.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    /// <summary>Merges the definitions anew and says whether readers see a difference.</summary>
    internal bool Merge()
    {
        if (_hasRetracted)
        {
            _hasRetracted = false;
            _definitions.RemoveAll(static d => d.IsRetracted);
        }

        return MergeDefinitions();
    }

    internal abstract void CopyTo(Slot target, Layer layer);

    /// <summary>Compares two slots of sets that stand alone.</summary>
    internal virtual bool ContentEquals(Slot other) => Values.AreEqual(Peek(), other.Peek());

    /// <summary>Gets the option's own default, if it has one that can be computed.</summary>
    internal virtual bool TryDefault(out object? value)
    {
        value = null;
        return false;
    }

    /// <summary>Gets the faults that only show at the end, when defaults can be computed.</summary>
    internal virtual IEnumerable<Fault> FinalFaults() => Faults;

    /// <summary>Gets the definitions that count.</summary>
    internal virtual List<Definition> Counting() => Winning();

    internal void Add(Definition definition)
    {
        if (ReferenceEquals(_definitions, s_none))
        {
            _definitions = new(1);
        }

        _definitions.Add(definition);
        definition.Owner?.Wrote(definition);
        Node.Count(definition, +1);
        Queue();
    }

    internal void Retract(Definition definition)
    {
        definition.IsRetracted = true;
        _hasRetracted = true;
        Node.Count(definition, -1);
        Queue();
    }

    internal void Queue()
    {
        if (Node.Evaluator is not { } evaluator)
        {
            _isStale = true;
        }
        else if (!IsQueued)
        {
            IsQueued = true;
            evaluator.Enqueue(this);
        }
    }

    /// <summary>Brings the merged value of a set that stands alone up to date; in an evaluation that happens between rounds.</summary>
    internal void Refresh()
    {
        if (Node.Evaluator is not null)
        {
            return;
        }

        for (var row = Node.NearestRow; row is not null; row = row.Parent?.NearestRow)
        {
            row.Table!.Refresh();
        }

        if (_isStale)
        {
            _isStale = false;
            _ = Merge();
        }
    }

    private protected abstract bool MergeDefinitions();

    private protected abstract bool TryGet(out object? value);

    private protected virtual bool IsDefined() => WinningPriority is not null || Option.HasDefault;

    private protected void BeforeRead()
    {
        Track();
        Refresh();
    }

    private protected void AddFault(Fault fault) => (_faults ??= []).Add(fault);

    private protected void ClearFaults() => _faults?.Clear();

    private protected void ThrowIfFaulty()
    {
        if (IsFaulty)
        {
            throw new OptionFaultException(_faults![0]);
        }
    }
}
