using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Cairn.Composition;

/// <summary>Values of an option by key: reading gives merged values, setting a key is a definition of that key.</summary>
/// <remarks>Assigning a whole map competes as a whole: the strongest assignment decides, and then key by key.</remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class OptionMap<T> : IReadOnlyDictionary<string, T>
{
    private readonly MapSlot<T>? _slot;
    private readonly Priority _priority;
    private readonly SortedDictionary<string, T>? _values;

    /// <summary>Starts a map that stands alone.</summary>
    public OptionMap() => _values = new(StringComparer.Ordinal);

    internal OptionMap(MapSlot<T> slot, Priority priority) => (_slot, _priority) = (slot, priority);

    /// <inheritdoc/>
    public int Count => Read().Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => Read().Keys;

    /// <inheritdoc/>
    public IEnumerable<T> Values => Read().Values;

    /// <summary>Gets the merged value of a key, or defines it.</summary>
    /// <param name="key">The key.</param>
    public T this[string key]
    {
        get => TryGetValue(key, out var value) ? value
            : _slot is null ? throw new KeyNotFoundException($"There is no key '{key}'.")
            : throw new UnknownKeyException(_slot, "key", key, Read().Keys);
        set
        {
            if (_slot is null)
            {
                _values![key] = value;
            }
            else
            {
                _slot.Define(key, value, _priority);
            }
        }
    }

    /// <summary>Defines a key; the form of collection initialisers.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Add(string key, T value) => this[key] = value;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Read().ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) =>
        _slot is null ? _values!.TryGetValue(key, out value) : _slot.TryRead(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => Read().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private SortedDictionary<string, T> Read() => _slot is null ? _values! : _slot.Read();
}
