using System.Globalization;
using System.Text;

namespace Cairn.Platform;

/// <summary>The rules for names of units, as systemd.unit(5) states them.</summary>
internal static class UnitNames
{
    internal const string Pattern =
        @"[A-Za-z0-9:_.\\-]+(@[A-Za-z0-9:_.\\@-]*)?\.(service|socket|device|mount|automount|swap|target|path|timer|slice|scope)";

    internal const string Rule = "must be the full name of a unit, as network-online.target";

    private const int MaxLength = 255;

    private static readonly string[] s_suffixes =
        [".service", ".socket", ".device", ".mount", ".automount", ".swap", ".target", ".path", ".timer", ".slice", ".scope"];

    /// <summary>Says why a key cannot name a unit, as the second half of a sentence; null when it can.</summary>
    internal static string? WhyNotStem(string stem, string suffix)
    {
        if (stem.Length == 0)
        {
            return "it is empty";
        }

        if (s_suffixes.FirstOrDefault(known => stem.EndsWith(known, StringComparison.Ordinal)) is { } known && stem.Length > known.Length)
        {
            return string.Equals(known, suffix, StringComparison.Ordinal)
                ? $"the ending is added by itself; write '{stem[..^suffix.Length]}'"
                : $"it ends like a unit of another kind, '{known}'";
        }

        if (stem.StartsWith('@'))
        {
            return "a name must stand before '@'";
        }

        var bad = stem.FirstOrDefault(static c => !char.IsAsciiLetterOrDigit(c) && !":_.\\-@".Contains(c, StringComparison.Ordinal));
        return bad != default ? $"'{PathRules.Printable(bad.ToString())}' is not allowed; use letters, digits and : _ . \\ - @"
            : stem.Length + suffix.Length > MaxLength ? "it is longer than 255 characters"
            : null;
    }

    /// <summary>Writes a path as the name of its unit, as <c>systemd-escape --path</c> does.</summary>
    internal static string EscapePath(string path)
    {
        var trimmed = path.Trim('/');
        if (trimmed.Length == 0)
        {
            return "-";
        }

        var escaped = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(trimmed))
        {
            var letter = (char)value;
            escaped.Append(letter switch
            {
                '/' => "-",
                '.' when escaped.Length == 0 => @"\x2e",
                _ when char.IsAsciiLetterOrDigit(letter) || letter is ':' or '_' or '.' => letter.ToString(),
                _ => string.Create(CultureInfo.InvariantCulture, $"\\x{value:x2}"),
            });
        }

        return escaped.ToString();
    }
}
