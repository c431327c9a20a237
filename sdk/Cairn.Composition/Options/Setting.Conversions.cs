namespace Cairn.Composition;

/// <content>How values become settings.</content>
public sealed partial class Setting
{
    /// <summary>Makes a setting of text.</summary>
    public static implicit operator Setting(string? value) => value is null ? Null : new(SettingKind.Text, value);

    /// <summary>Makes a setting of a whole number.</summary>
    public static implicit operator Setting(int value) => new(SettingKind.Integer, (long)value);

    /// <summary>Makes a setting of a whole number.</summary>
    public static implicit operator Setting(long value) => new(SettingKind.Integer, value);

    /// <summary>Makes a setting of a number with a fraction.</summary>
    public static implicit operator Setting(double value) => new(SettingKind.Real, value);

    /// <summary>Makes a setting of a boolean.</summary>
    public static implicit operator Setting(bool value) => new(SettingKind.Boolean, value);

    /// <summary>Makes a setting of a list of strings.</summary>
    public static implicit operator Setting(string[] values) => List([.. values.Select(static v => (Setting)v)]);

    /// <summary>Makes a list.</summary>
    /// <param name="items">The items.</param>
    public static Setting List(params IEnumerable<Setting> items) => new(SettingKind.List, items.Select(static i => i.Resolve()).ToList());

    /// <summary>Makes a map.</summary>
    /// <param name="entries">The entries.</param>
    public static Setting Map(IEnumerable<KeyValuePair<string, Setting>> entries) => new(
        SettingKind.Map,
        new SortedDictionary<string, Setting>(entries.ToDictionary(static e => e.Key, static e => e.Value.Resolve(), StringComparer.Ordinal), StringComparer.Ordinal));
}
