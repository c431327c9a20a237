using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cairn.Secrets.Sops;

/// <summary>
/// Puts a pattern of Go, in which SOPS's rules are written, into .NET's words. Most is the same; where it is not, a rule would find other
/// keys here than there, and leave readable what SOPS encrypts.
/// </summary>
internal sealed class GoPattern
{
    private const string Same = "aftnrvzAbBx";

    private readonly string pattern;
    private readonly StringBuilder text = new();
    private readonly bool isMultiline;
    private int at;

    private GoPattern(string pattern)
    {
        this.pattern = pattern;
        isMultiline = Regex.IsMatch(pattern, @"\(\?[a-zA-Z]*m", RegexOptions.NonBacktracking);
    }

    /// <summary>Translates a pattern.</summary>
    /// <exception cref="FormatException">Go has no such pattern, or .NET cannot say it.</exception>
    internal static string ToNet(string pattern) => new GoPattern(pattern).Translate();

    private string Translate()
    {
        while (at < pattern.Length)
        {
            switch (pattern[at])
            {
                case '\\':
                    Escape();
                    break;
                case '[':
                    Class();
                    break;
                case '(' when Rest.StartsWith("(?P<", StringComparison.Ordinal):
                    Take(4, "(?<");
                    break;
                case '(' when Rest.StartsWith("(?", StringComparison.Ordinal):
                    Flags();
                    break;
                case '$' when !isMultiline:
                    // .NET's would also find the place before a last line end.
                    Take(1, "\\z");
                    break;
                default:
                    Take(1, pattern[at].ToString());
                    break;
            }
        }

        return text.ToString();
    }

    private ReadOnlySpan<char> Rest => pattern.AsSpan(at);

    private void Take(int length, string translated)
    {
        text.Append(translated);
        at += length;
    }

    /// <summary>Go knows the flags <c>i</c>, <c>m</c>, <c>s</c> and <c>U</c>; .NET refuses the last, and knows others.</summary>
    private void Flags()
    {
        var length = Rest[2..].IndexOfAnyExcept("ims-");
        _ = length >= 0 && Rest[2 + length] is ':' or ')' or '<' ? length : throw new FormatException("it has a group or a flag that Go does not know");
        Take(2 + length, pattern.Substring(at, 2 + length));
    }

    private void Escape()
    {
        var letter = at + 1 < pattern.Length ? pattern[at + 1] : throw new FormatException("it ends with '\\'");
        if (letter == 'Q')
        {
            var end = pattern.IndexOf("\\E", at, StringComparison.Ordinal);
            var literal = end < 0 ? pattern[(at + 2)..] : pattern[(at + 2)..end];
            Take(end < 0 ? pattern.Length - at : end + 2 - at, Regex.Escape(literal));
        }
        else if (GoClass.OfLetter(letter) is { } ranges)
        {
            Take(2, $"[{ranges}]");
        }
        else
        {
            Take(EscapeLength(letter), EscapeText(letter));
        }
    }

    private int EscapeLength(char letter) => letter switch
    {
        'x' when Rest.StartsWith("\\x{", StringComparison.Ordinal) => Rest.IndexOf('}') + 1,
        'x' => 4,
        'p' or 'P' when Rest.Length > 2 && Rest[2] != '{' => 3,
        'p' or 'P' => Rest.IndexOf('}') + 1,
        _ => 2,
    };

    private string EscapeText(char letter)
    {
        var length = EscapeLength(letter);
        var whole = length > 0 && at + length <= pattern.Length ? pattern.Substring(at, length) : throw new FormatException($"'\\{letter}' is not complete");
        return letter switch
        {
            'x' when length > 4 || whole[2] == '{' => CodePoint(whole[3..^1]),
            'p' or 'P' when length == 3 => $"\\{letter}{{{whole[2]}}}",
            'p' or 'P' => whole,
            _ when Same.Contains(letter, StringComparison.Ordinal) || !char.IsAsciiLetterOrDigit(letter) => whole,
            _ => throw new FormatException($"Go does not know '\\{letter}'"),
        };
    }

    private static string CodePoint(string hex) =>
        int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) && point <= char.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{point:x4}")
            : throw new FormatException($"'{hex}' is no character that a pattern can name here");

    /// <summary>A class: its own escapes, and the names in <c>[:…:]</c>, which .NET would take for characters.</summary>
    private void Class()
    {
        Take(1, "[");
        if (Rest is ['^', ..])
        {
            Take(1, "^");
        }

        for (var first = true; at < pattern.Length && (first || pattern[at] != ']'); first = false)
        {
            switch (pattern[at])
            {
                case '[' when Rest.StartsWith("[:", StringComparison.Ordinal) && Rest.IndexOf(":]") is > 0 and var end:
                    var name = pattern[(at + 2)..(at + end)];
                    Take(end + 2, GoClass.OfName(name) ?? throw new FormatException($"Go does not know '[:{name}:]'"));
                    break;
                case '\\' when at + 1 < pattern.Length && GoClass.OfLetter(pattern[at + 1]) is { } ranges:
                    Take(2, ranges);
                    break;
                case '\\' when at + 1 < pattern.Length:
                    Take(EscapeLength(pattern[at + 1]), EscapeText(pattern[at + 1]));
                    break;
                default:
                    // .NET takes '-[' for a difference of classes.
                    Take(1, pattern[at] is '[' or ']' ? $"\\{pattern[at]}" : pattern[at].ToString());
                    break;
            }
        }

        _ = at < pattern.Length ? 0 : throw new FormatException("a class has no end");
        Take(1, "]");
    }
}
