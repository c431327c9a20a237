using System.Collections;
using System.Runtime.CompilerServices;

namespace Cairn.Composition;

/// <summary>A set of an option, where order has no meaning: enumerating gives the union, sorted; adding is a definition.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(OptionListBuilder), nameof(OptionListBuilder.CreateSet))]
public sealed class OptionSetOf<T> : IReadOnlyCollection<T>
{
    private readonly SetSlot<T>? _slot;
    private readonly Priority _priority;
    private readonly List<T>? _items;

    /// <summary>Starts a set that stands alone.</summary>
    /// <param name="items">The items.</param>
    public OptionSetOf(params IEnumerable<T> items) => _items = [.. items];

    internal OptionSetOf(SetSlot<T> slot, Priority priority) => (_slot, _priority) = (slot, priority);

    /// <summary>Gets the number of items.</summary>
    public int Count => Items.Count;

    private IReadOnlyList<T> Items => _slot is null ? _items! : _slot.Read();

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item) => AddRange([item]);

    /// <summary>Adds items.</summary>
    /// <param name="items">The items.</param>
    public void AddRange(IEnumerable<T> items)
    {
        if (_slot is null)
        {
            _items!.AddRange(items);
        }
        else
        {
            _slot.Define([.. items], _priority, Rank.Normal, replacesDefault: false);
        }
    }

    /// <summary>Says whether an item is in the set.</summary>
    /// <param name="item">The item.</param>
    public bool Contains(T item) => Items.Contains(item);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
