namespace Cairn.Composition;

/// <summary>An option with values by key.</summary>
internal sealed class MapSlot<T>(OptionNode node, MapOption<T> option) : MergedSlot(node, option)
{
    private static readonly SortedDictionary<string, T> s_empty = new(StringComparer.Ordinal);

    private SortedDictionary<string, T> _values = s_empty;
    private bool _isMerged;

    internal void Define(string key, T value, Priority priority)
    {
        ArgumentNullException.ThrowIfNull(key);
        AddKey(key, value, isWhole: false, priority);
    }

    internal void DefineWhole(IEnumerable<KeyValuePair<string, T>> values, Priority priority)
    {
        foreach (var (key, item) in values)
        {
            AddKey(key, item, isWhole: true, priority);
        }

        // Keeps an empty assignment visible: it removes what weaker definitions put there.
        AddKey(null, default, isWhole: true, priority);
    }

    internal SortedDictionary<string, T> Read()
    {
        BeforeRead();
        ThrowIfFaulty();
        return Current();
    }

    /// <summary>Reads one key; a conflict on another key does not matter.</summary>
    internal bool TryRead(string key, out T? value)
    {
        BeforeRead();
        foreach (var fault in Faults)
        {
            if (fault.Key is null || string.Equals(fault.Key, key, StringComparison.Ordinal))
            {
                throw new OptionFaultException(fault);
            }
        }

        return Current().TryGetValue(key, out value);
    }

    internal override void CopyTo(Slot target, Layer layer)
    {
        var map = (MapSlot<T>)target;
        if (Node.Evaluator is null)
        {
            foreach (var definition in Definitions.Cast<KeyDefinition<T>>())
            {
                map.AddKey(definition.Key, definition.TypedValue, definition.IsWhole, layer.Of(definition.Priority));
            }

            return;
        }

        BeforeRead();
        ThrowIfFaulty();
        foreach (var definition in Counting().Cast<KeyDefinition<T>>())
        {
            map.AddKey(definition.Key, definition.TypedValue, definition.IsWhole, layer.Of(definition.Priority));
        }
    }

    /// <summary>Gets the definitions of the best whole priority, and of these the best of each key.</summary>
    internal override List<Definition> Counting()
    {
        var cleared = Cleared();
        if (cleared.Count == 0)
        {
            return cleared;
        }

        var whole = cleared.Min(static d => ((KeyDefinition<T>)d).WholePriority);
        var best = new Dictionary<string, Priority>(StringComparer.Ordinal);
        foreach (var definition in cleared.Cast<KeyDefinition<T>>().Where(d => d.WholePriority == whole && d.Key is not null))
        {
            if (!best.TryGetValue(definition.Key!, out var known) || definition.KeyPriority < known)
            {
                best[definition.Key!] = definition.KeyPriority;
            }
        }

        cleared.RemoveAll(d => d is KeyDefinition<T> key && (key.WholePriority != whole || (key.Key is not null && key.KeyPriority != best[key.Key])));
        cleared.Sort(DefinitionOrder.Instance);
        return cleared;
    }

    private protected override bool TryGet(out object? value)
    {
        value = Current();
        return true;
    }

    private protected override bool MergeCounting(List<Definition> counting)
    {
        var (old, wasMerged) = (_values, _isMerged);
        _isMerged = counting.Count > 0 && !IsFaulty;
        _values = _isMerged ? Join(counting) : s_empty;
        return wasMerged != _isMerged || !Values.AreEqual(old, _values);
    }

    private void AddKey(string? key, T? value, bool isWhole, Priority priority) =>
        Add(new KeyDefinition<T>(this, Node.Stamp(this), key, value) { IsWhole = isWhole, Priority = priority });

    private SortedDictionary<string, T> Current() => _isMerged ? _values : Default();

    private SortedDictionary<string, T> Default() =>
        option.Default is { } makeDefault
            ? new(((IEnumerable<KeyValuePair<string, T>>)Node.Computing(this, makeDefault)!).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal)
            : s_empty;

    private SortedDictionary<string, T> Join(List<Definition> counting)
    {
        var values = new SortedDictionary<string, T>(StringComparer.Ordinal);
        HashSet<string>? conflicts = null;
        foreach (var definition in counting.Cast<KeyDefinition<T>>().Where(static d => d.Key is not null))
        {
            if (!values.TryAdd(definition.Key!, definition.TypedValue!) && !Values.AreEqual(values[definition.Key!], definition.TypedValue))
            {
                (conflicts ??= new(StringComparer.Ordinal)).Add(definition.Key!);
            }
        }

        foreach (var key in conflicts?.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>())
        {
            AddFault(new Fault(FaultKind.Conflict, this, counting.FindAll(d => string.Equals(d.Key, key, StringComparison.Ordinal))) { Key = key });
        }

        return values;
    }
}
