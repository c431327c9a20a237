using System.Collections;
using System.Runtime.CompilerServices;

namespace Cairn.Composition;

/// <summary>A list of an option: enumerating gives the merged list, adding is a definition.</summary>
/// <remarks>
/// Assign a collection expression to replace the default: <c>Ports = [2222]</c>; <c>Ports.Add(2222)</c> keeps it. At
/// <c>Overrides</c> and other priorities stronger than plain, adding replaces the default too.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(OptionListBuilder), nameof(OptionListBuilder.Create))]
public sealed class OptionList<T> : IReadOnlyList<T>
{
    private readonly ListSlot<T>? _slot;
    private readonly Priority _priority;
    private readonly List<T>? _items;

    /// <summary>Starts a list that stands alone.</summary>
    /// <param name="items">The items.</param>
    public OptionList(params IEnumerable<T> items) => _items = [.. items];

    internal OptionList(ListSlot<T> slot, Priority priority) => (_slot, _priority) = (slot, priority);

    /// <summary>Gets the number of items.</summary>
    public int Count => Items.Count;

    private IReadOnlyList<T> Items => _slot is null ? _items! : _slot.Read();

    /// <summary>Gets an item.</summary>
    /// <param name="index">Its position, from 0.</param>
    public T this[int index] => Items[index];

    /// <summary>Adds an item.</summary>
    /// <param name="item">The item.</param>
    public void Add(T item) => Add(item, Rank.Normal);

    /// <summary>Adds an item before those of other modules.</summary>
    /// <param name="item">The item.</param>
    public void AddFirst(T item) => Add(item, Rank.First);

    /// <summary>Adds an item behind those of other modules.</summary>
    /// <param name="item">The item.</param>
    public void AddLast(T item) => Add(item, Rank.Last);

    /// <summary>Adds an item at a rank of your own.</summary>
    /// <param name="item">The item.</param>
    /// <param name="rank">The rank; see <see cref="Rank"/>.</param>
    public void Add(T item, int rank)
    {
        if (_slot is null)
        {
            _items!.Add(item);
        }
        else
        {
            _slot.Define([item], _priority, rank, replacesDefault: false);
        }
    }

    /// <summary>Adds items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="rank">The rank; see <see cref="Rank"/>.</param>
    public void AddRange(IEnumerable<T> items, int rank = Rank.Normal)
    {
        if (_slot is null)
        {
            _items!.AddRange(items);
        }
        else
        {
            _slot.Define([.. items], _priority, rank, replacesDefault: false);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
