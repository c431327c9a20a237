namespace Cairn.Composition;

/// <summary>An option whose definitions are pieces that are put together: a list, a set or lines.</summary>
internal abstract class SequenceSlot<T>(OptionNode node, Option<T> option) : MergedSlot(node, option)
{
    private T[] _items = [];
    private T[]? _normalized;

    /// <summary>Where the default's items stand among the others; negative when they do not count.</summary>
    private int _defaultAt = -1;

    private protected bool IsMerged { get; private set; }

    internal void Define(T[] items, Priority priority, int rank, bool replacesDefault) =>
        Add(new Definition<T[]>(this, Node.Stamp(this), items)
        {
            Priority = priority,
            Rank = rank,
            ReplacesDefault = replacesDefault,
        });

    internal override void CopyTo(Slot target, Layer layer)
    {
        var sequence = (SequenceSlot<T>)target;
        if (Node.Evaluator is null)
        {
            foreach (var definition in Definitions)
            {
                sequence.Define(((Definition<T[]>)definition).TypedValue, layer.Of(definition.Priority), definition.Rank, definition.ReplacesDefault);
            }

            return;
        }

        BeforeRead();
        ThrowIfFaulty();
        if (IsMerged)
        {
            sequence.Define(_items, layer.Of(WinningPriority!.Value), Rank.Normal, replacesDefault: _defaultAt < 0);
        }
    }

    private protected T[] ReadItems()
    {
        BeforeRead();
        ThrowIfFaulty();
        return Current();
    }

    /// <summary>Gets the items in the form in which they are shown.</summary>
    private protected virtual T[] Normalize(T[] items) => items;

    private protected override bool TryGet(out object? value)
    {
        value = Current();
        return true;
    }

    private protected override bool MergeCounting(List<Definition> counting)
    {
        var (old, wasMerged, oldDefaultAt) = (_items, IsMerged, _defaultAt);
        IsMerged = counting.Count > 0 && !IsFaulty;
        _items = IsMerged ? Join(counting) : [];
        _defaultAt = IsMerged && KeepsDefault(counting) ? CountBeforeDefault(counting) : -1;
        _normalized = null;
        return wasMerged != IsMerged || oldDefaultAt != _defaultAt || !Values.AreEqualItems(old, _items);
    }

    private static T[] Join(List<Definition> counting)
    {
        if (counting.Count == 1)
        {
            return ((Definition<T[]>)counting[0]).TypedValue;
        }

        var items = new List<T>(counting.Count);
        foreach (var definition in counting)
        {
            items.AddRange(((Definition<T[]>)definition).TypedValue);
        }

        return [.. items];
    }

    private static int CountBeforeDefault(List<Definition> counting) =>
        counting.Where(static d => d.Rank < Rank.Normal).Sum(static d => ((Definition<T[]>)d).TypedValue.Length);

    // The default may be computed from other options, so it joins when the list is read: then its reads are the reader's.
    private T[] Current() =>
        !IsMerged ? Normalize(Default())
        : _defaultAt < 0 ? _normalized ??= Normalize(_items)
        : Normalize([.. _items[.._defaultAt], .. Default(), .. _items[_defaultAt..]]);

    private protected virtual T[] Default() =>
        option.Default is { } makeDefault ? [.. (IEnumerable<T>)Node.Computing(this, makeDefault)!] : [];

    private bool KeepsDefault(List<Definition> counting) =>
        option.HasDefault && counting[0].Priority >= Priority.Plain && !counting.Exists(static d => d.ReplacesDefault);
}
