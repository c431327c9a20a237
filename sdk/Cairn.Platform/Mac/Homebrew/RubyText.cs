using System.Globalization;
using System.Text;

namespace Cairn.Platform;

/// <summary>Writes Ruby literals.</summary>
internal static class RubyText
{
    /// <summary>Quotes text so that Ruby reads back exactly it; nothing in it is interpolated or ends the string.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' or '\\' or '#' => quoted.Append('\\').Append((char)rune.Value),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                < ' ' or 0x7F => quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:X2}"),
                _ => quoted.Append(rune),
            };
        }

        return quoted.Append('"').ToString();
    }
}
