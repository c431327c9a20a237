using System.Globalization;

namespace Cairn.Programs;

/// <summary>Writes open settings as YAML 1.2 in block style, keys sorted. Text is always quoted, so it never turns into something else.</summary>
public static class YamlText
{
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false", "null" };

    /// <summary>Writes a setting.</summary>
    /// <param name="setting">Any setting.</param>
    /// <returns>The document.</returns>
    public static string Write(Setting setting) => string.Concat(Lines(setting).Select(static line => line + "\n"));

    private static IEnumerable<string> Lines(Setting setting) => setting.Kind switch
    {
        SettingKind.Map when setting.Entries.Count > 0 => setting.Entries.SelectMany(static entry => Entry(entry.Key, entry.Value)),
        SettingKind.List when setting.Items.Count > 0 => setting.Items.SelectMany(static item =>
            Lines(item).Select(static (line, index) => (index == 0 ? "- " : "  ") + line)),
        _ => [Inline(setting)],
    };

    private static IEnumerable<string> Entry(string key, Setting value) =>
        value is { Kind: SettingKind.Map, Entries.Count: > 0 } or { Kind: SettingKind.List, Items.Count: > 0 }
            ? Lines(value).Select(static line => "  " + line).Prepend($"{Key(key)}:")
            : [$"{Key(key)}: {Inline(value)}"];

    private static string Key(string key) =>
        key.Length > 0 && char.IsAsciiLetter(key[0]) && key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') && !s_words.Contains(key)
            ? key
            : QuotedText.Of(key);

    private static string Inline(Setting setting) => setting.Kind switch
    {
        SettingKind.Map => "{}",
        SettingKind.List => "[]",
        _ => setting.Scalar switch
        {
            null => "null",
            bool isTrue => isTrue ? "true" : "false",
            double.NaN => ".nan",
            double.PositiveInfinity => ".inf",
            double.NegativeInfinity => "-.inf",
            double number => Numbers.Of(number),
            string text => QuotedText.Of(text),
            var whole => Convert.ToString(whole, CultureInfo.InvariantCulture)!,
        },
    };
}
