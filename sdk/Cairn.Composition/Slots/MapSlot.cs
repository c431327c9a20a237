namespace Cairn.Composition;

/// <summary>An option with values by key.</summary>
internal sealed class MapSlot<T>(OptionNode node, MapOption<T> option) : Slot(node, option)
{
    private static readonly SortedDictionary<string, T> s_empty = new(StringComparer.Ordinal);

    private SortedDictionary<string, T> _values = s_empty;
    private bool _isMerged;

    internal void Define(string key, T value, Priority priority) => AddKey(key, value, Priority.Plain, priority);

    internal void DefineWhole(OptionMap<T> value, Priority priority)
    {
        foreach (var (key, item) in value)
        {
            AddKey(key, item, priority, Priority.Plain);
        }

        // Keeps an empty assignment visible: it removes what weaker definitions put there.
        AddKey(null, default, priority, Priority.Plain);
    }

    internal SortedDictionary<string, T> Read()
    {
        Track();
        if (Node.Evaluator is null)
        {
            _ = Merge();
        }

        ThrowIfFaulty();
        return _isMerged ? _values : Default();
    }

    /// <summary>Reads one key; a conflict on another key does not matter.</summary>
    internal bool TryRead(string key, out T? value)
    {
        Track();
        if (Node.Evaluator is null)
        {
            _ = Merge();
        }

        if (Faults.Find(f => f.Key is null || string.Equals(f.Key, key, StringComparison.Ordinal)) is { } fault)
        {
            throw new OptionFaultException(fault);
        }

        return (_isMerged ? _values : Default()).TryGetValue(key, out value);
    }

    internal override object? Peek() => Faults.Count == 0 ? (_isMerged ? _values : Default()) : null;

    internal override bool Merge()
    {
        var (old, wasMerged, oldFaults) = (_values, _isMerged, Faults.Count);
        var winning = WinningWhole();

        Faults.Clear();
        CheckCount(winning);
        _isMerged = winning.Count > 0 && Faults.Count == 0;
        _values = _isMerged ? Join(winning) : s_empty;
        return wasMerged != _isMerged || oldFaults != Faults.Count || !Values.AreEqual(old, _values);
    }

    internal override void CopyTo(Slot target, Layer layer)
    {
        foreach (var definition in Definitions.Cast<KeyDefinition<T>>())
        {
            ((MapSlot<T>)target).AddKey(
                definition.Key, definition.TypedValue, definition.WholePriority, layer.Of(definition.Priority));
        }
    }

    private void AddKey(string? key, T? value, Priority whole, Priority priority) =>
        Add(new KeyDefinition<T>(Node.Stamp(this), key, value)
        {
            WholePriority = whole,
            Priority = priority,
        });

    private SortedDictionary<string, T> Default() =>
        option.Default is { } makeDefault
            ? new(((IEnumerable<KeyValuePair<string, T>>)Node.Computing(this, makeDefault)!).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
            : s_empty;

    private List<Definition> WinningWhole()
    {
        var clearance = Node.Clearance;
        var counting = Definitions.Where(d => d.Priority.Value <= clearance && d.WholePriority.Value <= clearance).ToList();
        if (counting.Count > 0)
        {
            var best = counting.Min(static d => d.WholePriority);
            counting.RemoveAll(d => d.WholePriority != best);
        }

        return counting;
    }

    private SortedDictionary<string, T> Join(List<Definition> winning)
    {
        var values = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var group in winning.Cast<KeyDefinition<T>>().Where(static d => d.Key is not null).GroupBy(static d => d.Key!, StringComparer.Ordinal))
        {
            var best = group.Min(static d => d.Priority);
            var definitions = group.Where(d => d.Priority == best).ToList();
            if (definitions.Exists(d => !Values.AreEqual(d.TypedValue, definitions[0].TypedValue)))
            {
                Faults.Add(new Fault(FaultKind.Conflict, this, definitions) { Key = group.Key });
            }

            values[group.Key] = definitions[0].TypedValue!;
        }

        return values;
    }
}
