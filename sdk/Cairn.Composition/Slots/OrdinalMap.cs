using System.Diagnostics.CodeAnalysis;

namespace Cairn.Composition;

/// <summary>Objects by name, listed in ordinal order. It grows while modules run and is listed between rounds, so it is sorted when listed.</summary>
/// <remarks>Not a sorted dictionary: the runtime would have to compile one for each kind of value, in every evaluation.</remarks>
internal sealed class OrdinalMap<T>
    where T : class
{
    private readonly Dictionary<string, T> _items = new(StringComparer.Ordinal);
    private T[]? _sorted;

    /// <summary>Gets the objects by name; what is added later is not in a list taken earlier.</summary>
    internal T[] Sorted => _sorted ??= Sort();

    internal T this[string name] => _items[name];

    internal void Add(string name, T item)
    {
        _items.Add(name, item);
        _sorted = null;
    }

    internal bool TryGet(string name, [MaybeNullWhen(false)] out T item) => _items.TryGetValue(name, out item);

    private T[] Sort()
    {
        var names = _items.Keys.ToArray();
        var items = _items.Values.ToArray();
        Array.Sort(names, items, StringComparer.Ordinal);
        return items;
    }
}
