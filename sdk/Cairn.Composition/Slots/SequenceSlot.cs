namespace Cairn.Composition;

/// <summary>An option whose definitions are pieces that are put together: a list, a set or lines.</summary>
internal abstract class SequenceSlot<T>(OptionNode node, Option<T> option) : Slot(node, option)
{
    private T[] _items = [];

    /// <summary>Where the default's items stand among the others; negative when they do not count.</summary>
    private int _defaultAt = -1;

    private protected bool IsMerged { get; private set; }

    internal void Define(T[] items, Priority priority, int rank, bool replacesDefault) =>
        Add(new Definition<T[]>(Node.Stamp(this), items)
        {
            Priority = priority,
            Rank = rank,
            ReplacesDefault = replacesDefault,
        });

    internal override object? Peek() => Faults.Count == 0 ? Current() : null;

    internal override bool Merge()
    {
        var winning = Winning();
        var (old, wasMerged, wasFaulty, oldDefaultAt) = (_items, IsMerged, Faults.Count > 0, _defaultAt);

        Faults.Clear();
        CheckCount(winning);
        IsMerged = winning.Count > 0 && Faults.Count == 0;
        _items = IsMerged ? [.. winning.SelectMany(static d => ((Definition<T[]>)d).TypedValue)] : [];
        _defaultAt = IsMerged && KeepsDefault(winning)
            ? winning.Where(static d => d.Rank < Rank.Normal).Sum(static d => ((Definition<T[]>)d).TypedValue.Length)
            : -1;
        return wasMerged != IsMerged || wasFaulty != Faults.Count > 0 || oldDefaultAt != _defaultAt || !Values.AreEqual(old, _items);
    }

    internal override void CopyTo(Slot target, Layer layer)
    {
        foreach (var definition in Definitions)
        {
            ((SequenceSlot<T>)target).Define(
                ((Definition<T[]>)definition).TypedValue,
                layer.Of(definition.Priority),
                definition.Rank,
                definition.ReplacesDefault);
        }
    }

    private protected T[] ReadItems()
    {
        Track();
        if (Node.Evaluator is null)
        {
            _ = Merge();
        }

        ThrowIfFaulty();
        return Current();
    }

    private protected abstract T[] Normalize(T[] items);

    // The default may be computed from other options, so it joins when the list is read: then its reads are the reader's.
    private T[] Current() =>
        !IsMerged ? Normalize(Default())
        : _defaultAt < 0 ? Normalize(_items)
        : Normalize([.. _items[.._defaultAt], .. Default(), .. _items[_defaultAt..]]);

    private T[] Default() =>
        option.Default is { } makeDefault ? [.. (IEnumerable<T>)Node.Computing(this, makeDefault)!] : [];

    private bool KeepsDefault(List<Definition> winning) =>
        option.HasDefault && winning[0].Priority >= Priority.Plain && !winning.Exists(static d => d.ReplacesDefault);
}
