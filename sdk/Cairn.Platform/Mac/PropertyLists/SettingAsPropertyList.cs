namespace Cairn.Platform;

/// <summary>Turns open settings into values of property lists; types stay exact.</summary>
internal static class SettingAsPropertyList
{
    /// <summary>Converts a setting. A null in a map leaves its key out, as unset options do.</summary>
    /// <exception cref="ArgumentException">The setting is null itself, or a list has a null.</exception>
    internal static PropertyListValue Convert(Setting setting) => setting.Kind switch
    {
        SettingKind.Boolean => (bool)setting.Scalar!,
        SettingKind.Integer => (long)setting.Scalar!,
        SettingKind.Real => (double)setting.Scalar!,
        SettingKind.Text => (string)setting.Scalar!,
        SettingKind.List => PropertyListValue.Array(setting.Items.Select(Convert)),
        SettingKind.Map => PropertyListValue.Dictionary(Entries(setting)),
        _ => throw new ArgumentException("A property list has no null; leave the item out.", nameof(setting)),
    };

    /// <summary>Converts the entries of a map that are not null; a map that nobody defines has none.</summary>
    internal static PropertyListEntries Entries(Setting map)
    {
        var entries = new PropertyListEntries();
        if (map.Exists)
        {
            entries.AddRange(map.Entries.Where(static entry => entry.Value.Kind != SettingKind.Null)
                .Select(static entry => KeyValuePair.Create(entry.Key, Convert(entry.Value))));
        }

        return entries;
    }

    /// <summary>Lists what cannot be converted.</summary>
    internal static IEnumerable<string> Problems(Setting setting, string place) => setting.Kind switch
    {
        SettingKind.List => setting.Items.SelectMany((item, index) => item.Kind == SettingKind.Null
            ? [$"'{place}[{index}]' is null; a property list has no null, so leave the item out."]
            : Problems(item, $"{place}[{index}]")),
        SettingKind.Map => setting.Entries.SelectMany(entry => Problems(entry.Value, $"{place}[\"{entry.Key}\"]")),
        _ => [],
    };
}
