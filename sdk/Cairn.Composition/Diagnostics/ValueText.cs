using System.Collections;
using System.Globalization;

namespace Cairn.Composition;

/// <summary>Writes values for messages: short, in C# words, never deeper or longer than a reader wants.</summary>
internal static class ValueText
{
    private const int MaxDepth = 5;
    private const int MaxItems = 5;
    private const int MaxLength = 200;

    /// <summary>Writes a value; null when it cannot be shown.</summary>
    internal static string? Of(object? value)
    {
        try
        {
            var text = Write(value, 0);
            return text.Length <= MaxLength ? text : $"{text.AsSpan(0, MaxLength)}…";
        }
#pragma warning disable CA1031 // A value that cannot be shown must not hide the error it is part of.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static string Write(object? value, int depth) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text.ReplaceLineEndings("\\n")}\"",
        OptionSet set => $"new {set.GetType().Name}",
        Setting { Kind: not (SettingKind.List or SettingKind.Map) } scalar => scalar.ToString(),
        _ when depth >= MaxDepth => "…",
        Setting { Kind: SettingKind.List } list => $"[{Join(list.Items.Select(item => Write(item, depth + 1)))}]",
        Setting map => Braces(map.Entries.Select(e => $"{e.Key} = {Write(e.Value, depth + 1)}")),
        IDictionary map => Braces(map.Keys.Cast<object>().Select(key => $"{key} = {Write(map[key], depth + 1)}")),
        string[] or IList => $"[{Join(((IEnumerable)value).Cast<object?>().Select(item => Write(item, depth + 1)))}]",
        IFormattable formattable => formattable.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Braces(IEnumerable<string> entries) => Join(entries) is { Length: > 0 } inner ? $"{{ {inner} }}" : "{}";

    private static string Join(IEnumerable<string> items)
    {
        var shown = items.Take(MaxItems + 1).ToList();
        return shown.Count <= MaxItems ? string.Join(", ", shown) : $"{string.Join(", ", shown.Take(MaxItems))}, …";
    }
}
