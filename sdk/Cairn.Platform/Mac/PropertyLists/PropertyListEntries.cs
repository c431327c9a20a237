using System.Collections;

namespace Cairn.Platform;

/// <summary>Collects the entries of a dictionary; what is not set is left out.</summary>
internal sealed class PropertyListEntries : IEnumerable<KeyValuePair<string, PropertyListValue>>
{
    private readonly List<KeyValuePair<string, PropertyListValue>> _entries = [];

    public IEnumerator<KeyValuePair<string, PropertyListValue>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(string key, bool? value) => Add(key, value is { } set ? (PropertyListValue)set : null);

    internal void Add(string key, long? value) => Add(key, value is { } set ? (PropertyListValue)set : null);

    internal void Add(string key, UnixFileMode? value) => Add(key, (long?)(int?)value);

    internal void Add(string key, string? value) => Add(key, value is null ? null : (PropertyListValue)value);

    internal void Add(string key, IReadOnlyCollection<string> values) => Add(key, values.Count == 0 ? null : Array(values));

    internal void Add(string key, IReadOnlyDictionary<string, bool> values) =>
        Add(key, Dictionary(values.Select(static entry => KeyValuePair.Create(entry.Key, (PropertyListValue)entry.Value))));

    internal void Add(string key, IReadOnlyDictionary<string, string> values) =>
        Add(key, Dictionary(values.Select(static entry => KeyValuePair.Create(entry.Key, (PropertyListValue)entry.Value))));

    internal void Add(string key, IReadOnlyDictionary<string, IReadOnlyList<string>> values) =>
        Add(key, Dictionary(values.Select(static entry => KeyValuePair.Create(entry.Key, Array(entry.Value)))));

    internal void Add(string key, PropertyListEntries entries) => Add(key, Dictionary(entries));

    internal void Add(string key, PropertyListValue? value)
    {
        if (value is not null)
        {
            _entries.Add(KeyValuePair.Create(key, value));
        }
    }

    internal void AddRange(IEnumerable<KeyValuePair<string, PropertyListValue>> entries) => _entries.AddRange(entries);

    internal static PropertyListValue Array(IEnumerable<string> values) => PropertyListValue.Array(values.Select(static value => (PropertyListValue)value));

    private static PropertyListValue? Dictionary(IEnumerable<KeyValuePair<string, PropertyListValue>> entries) =>
        PropertyListValue.Dictionary(entries) is { Entries.Count: > 0 } dictionary ? dictionary : null;
}
