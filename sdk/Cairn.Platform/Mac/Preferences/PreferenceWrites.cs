using System.Collections;
using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Collects what options write to one domain, or the same to several; options that are not set write nothing.</summary>
internal sealed class PreferenceWrites(DarwinPreferenceScope scope, params string[] domains) : IEnumerable<PreferenceWrite>
{
    private readonly List<PreferenceWrite> _writes = [];

    public IEnumerator<PreferenceWrite> GetEnumerator() => _writes.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(string key, bool? value) => Write(key, value is not null, value.GetValueOrDefault());

    internal void Add(string key, int? value) => Write(key, value is not null, value.GetValueOrDefault());

    internal void Add(string key, double? value) => Write(key, value is not null, value.GetValueOrDefault());

    internal void Add(string key, string? value) => Write(key, value is not null, value is null ? null : (PropertyListValue)value);

    internal void Add(string key, OptionList<string> values) =>
        Write(key, values.Count > 0, PropertyListValue.Array(values.Select(static value => (PropertyListValue)value)));

    /// <summary>Adds an option that has a value which macOS expresses by the absence of the key.</summary>
    internal void Add(string key, bool isSet, string? value) => Write(key, isSet, value is null ? null : (PropertyListValue)value);

    internal void Add(string key, bool isSet, PropertyListValue value) => Write(key, isSet, value);

    private void Write(string key, bool isSet, PropertyListValue? value)
    {
        if (isSet)
        {
            _writes.AddRange(domains.Select(domain => new PreferenceWrite(scope, domain, key, value)));
        }
    }
}
