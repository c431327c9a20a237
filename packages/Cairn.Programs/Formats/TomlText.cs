using System.Globalization;
using System.Text;

namespace Cairn.Programs;

/// <summary>Writes open settings as TOML 1.0: values of a table first, then its tables, both sorted by key.</summary>
public static class TomlText
{
    private const string BareLetters = "_-";

    /// <summary>Writes a document.</summary>
    /// <param name="setting">A map.</param>
    /// <returns>The document; empty for a map without entries.</returns>
    /// <exception cref="FormatException">The setting is no map, or has a null in it, which TOML cannot say.</exception>
    public static string Write(Setting setting)
    {
        if (setting.Kind != SettingKind.Map)
        {
            throw new FormatException($"A TOML document is a map, but the setting is {setting}.");
        }

        var text = new StringBuilder();
        WriteTable(text, setting, "");
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, Setting table, string path)
    {
        var tables = table.Entries.Where(static entry => IsTable(entry.Value)).ToList();
        var values = table.Entries.Where(static entry => !IsTable(entry.Value)).ToList();
        if (path.Length > 0 && (values.Count > 0 || tables.Count == 0))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append('[').Append(path).Append("]\n");
        }

        foreach (var (key, value) in values)
        {
            text.Append(Key(key)).Append(" = ").Append(Value(value, Under(path, key))).Append('\n');
        }

        foreach (var (key, value) in tables)
        {
            WriteTable(text, value, Under(path, key));
        }
    }

    private static bool IsTable(Setting value) => value.Kind == SettingKind.Map;

    private static string Under(string path, string key) => path.Length == 0 ? Key(key) : $"{path}.{Key(key)}";

    private static string Key(string key) =>
        key.Length > 0 && key.All(static c => char.IsAsciiLetterOrDigit(c) || BareLetters.Contains(c, StringComparison.Ordinal)) ? key : QuotedText.Of(key);

    private static string Value(Setting setting, string path) => setting.Kind switch
    {
        SettingKind.Map => setting.Entries.Count == 0 ? "{}"
            : $"{{ {string.Join(", ", setting.Entries.Select(entry => $"{Key(entry.Key)} = {Value(entry.Value, Under(path, entry.Key))}"))} }}",
        SettingKind.List => $"[{string.Join(", ", setting.Items.Select(item => Value(item, path)))}]",
        SettingKind.Null => throw new FormatException($"TOML has no null, but '{path}' is null. Leave the key out."),
        _ => Scalar(setting.Scalar!),
    };

    private static string Scalar(object value) => value switch
    {
        bool isTrue => isTrue ? "true" : "false",
        double.NaN => "nan",
        double.PositiveInfinity => "inf",
        double.NegativeInfinity => "-inf",
        double number => Numbers.Of(number),
        string text => QuotedText.Of(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
