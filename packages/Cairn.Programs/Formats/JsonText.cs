using System.Globalization;

namespace Cairn.Programs;

/// <summary>Writes open settings as JSON: two blanks of indentation, keys sorted, a newline at the end.</summary>
public static class JsonText
{
    /// <summary>Writes a setting.</summary>
    /// <param name="setting">Any setting.</param>
    /// <returns>The document.</returns>
    /// <exception cref="FormatException">A number is infinite or not a number, which JSON cannot say.</exception>
    public static string Write(Setting setting) => Value(setting, "") + "\n";

    private static string Value(Setting setting, string indent) => setting.Kind switch
    {
        SettingKind.Map => Block('{', '}', indent, setting.Entries, inner => entry => $"{QuotedText.Of(entry.Key)}: {Value(entry.Value, inner)}"),
        SettingKind.List => Block('[', ']', indent, setting.Items, inner => item => Value(item, inner)),
        _ => Scalar(setting.Scalar),
    };

    private static string Block<T>(char open, char close, string indent, IReadOnlyCollection<T> items, Func<string, Func<T, string>> writer)
    {
        var inner = indent + "  ";
        return items.Count == 0
            ? $"{open}{close}"
            : $"{open}\n{string.Join(",\n", items.Select(writer(inner)).Select(text => inner + text))}\n{indent}{close}";
    }

    private static string Scalar(object? value) => value switch
    {
        null => "null",
        bool isTrue => isTrue ? "true" : "false",
        double number when !double.IsFinite(number) =>
            throw new FormatException($"JSON has no number '{number.ToString(CultureInfo.InvariantCulture)}'. Give a finite one, or text."),
        double number => Numbers.Of(number),
        string text => QuotedText.Of(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
