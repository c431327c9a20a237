using System.Globalization;
using System.Text;

namespace Cairn.Programs;

/// <summary>Text in double quotes that JSON, TOML and YAML all read back as it was.</summary>
internal static class QuotedText
{
    /// <summary>Quotes text. Control characters, line separators and marks that readers drop are escaped, so no line is broken.</summary>
    internal static string Of(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' or '\\' => quoted.Append('\\').Append((char)rune.Value),
                '\b' => quoted.Append("\\b"),
                '\t' => quoted.Append("\\t"),
                '\n' => quoted.Append("\\n"),
                '\f' => quoted.Append("\\f"),
                '\r' => quoted.Append("\\r"),
                _ when IsHidden(rune) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => quoted.Append(rune),
            };
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsHidden(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xfeff or 0xfffe or 0xffff;
}
