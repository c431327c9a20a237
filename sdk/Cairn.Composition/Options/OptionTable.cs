using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Cairn.Composition;

/// <summary>Option sets of an option by key. Writing to a row makes it exist; asking for one does not.</summary>
/// <typeparam name="TSet">The type of the rows.</typeparam>
public sealed class OptionTable<TSet> : IReadOnlyDictionary<string, TSet>
    where TSet : OptionSet
{
    private readonly TableSlot _slot;
    private readonly Priority _priority;

    internal OptionTable(TableSlot slot, Priority priority) => (_slot, _priority) = (slot, priority);

    /// <inheritdoc/>
    public int Count => _slot.ReadKeys().Length;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _slot.ReadKeys();

    /// <inheritdoc/>
    public IEnumerable<TSet> Values => Keys.Select(Row);

    /// <summary>Gets a row to read or to define, or defines a row by one that stands alone.</summary>
    /// <param name="key">The key.</param>
    public TSet this[string key]
    {
        get => Row(key);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _slot.Define(TableAction.Touch, key, _priority);
            value.Node.CopyTo(_slot.Row(key), new Layer(_priority, Depth: 0));
        }
    }

    /// <summary>Makes a row exist without defining anything in it, and gives it.</summary>
    /// <param name="key">The key.</param>
    public TSet Add(string key)
    {
        _slot.Define(TableAction.Touch, key, _priority);
        return Row(key);
    }

    /// <summary>Removes a row, whoever defines it. Only from <c>Overrides</c> or a priority stronger than plain.</summary>
    /// <param name="key">The key.</param>
    public void Remove(string key)
    {
        if (_priority >= Priority.Plain)
        {
            throw new InvalidOperationException(
                $"'{_slot.Path}.Remove(\"{key}\")' needs a priority stronger than plain, because it takes away what others define. Write it through 'Overrides'.");
        }

        _slot.Define(TableAction.Remove, key, _priority);
    }

    /// <summary>Drops all rows and definitions in rows that are weaker than this view.</summary>
    public void Clear() => _slot.Define(TableAction.Clear, "", _priority);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _slot.ReadContains(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out TSet value)
    {
        value = ContainsKey(key) ? Row(key) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, TSet>> GetEnumerator() =>
        Keys.Select(key => KeyValuePair.Create(key, Row(key))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private TSet Row(string key) => (TSet)_slot.Row(key).View(_priority);
}
