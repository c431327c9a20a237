using System.Globalization;
using System.Text;

namespace Cairn.Platform;

/// <summary>The rules of XML 1.0 for text.</summary>
internal static class PropertyListText
{
    internal static string Escape(string text)
    {
        if (FindForbidden(text) is { } forbidden)
        {
            throw new ArgumentException($"The character {forbidden} has no place in a property list; leave it out.", nameof(text));
        }

        // A reader of XML takes a bare carriage return for a newline.
        return new StringBuilder(text)
            .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\r", "&#13;").ToString();
    }

    /// <summary>Finds a character that XML 1.0 (section 2.2) does not allow, not even escaped.</summary>
    /// <returns>Its code, as <c>U+0007</c>; null when all is well.</returns>
    internal static string? FindForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] is '\uFFFE' or '\uFFFF' || (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r')))
            {
                return string.Create(CultureInfo.InvariantCulture, $"U+{(int)text[i]:X4}");
            }
        }

        return null;
    }
}
