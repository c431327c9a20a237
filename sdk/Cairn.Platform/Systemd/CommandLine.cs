using System.Text;

namespace Cairn.Platform;

/// <summary>Writes command lines for systemd, whose quoting is not the shell's.</summary>
public static class CommandLine
{
    /// <summary>Writes a command line in which every argument arrives exactly as given: no specifier, variable or quote acts.</summary>
    /// <param name="program">The absolute path of the program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The value of an <c>ExecStart=</c>.</returns>
    /// <exception cref="ArgumentException">The program is no absolute path, or an argument has a NUL.</exception>
    /// <example><c>CommandLine.Of("/usr/bin/printf", "%s\n", "100 $")</c> gives <c>/usr/bin/printf "%%s\n" "100 $$"</c>.</example>
    public static string Of(string program, params IEnumerable<string> arguments)
    {
        if (PathRules.WhyNotAbsolute(program) is { } reason)
        {
            throw new ArgumentException($"'{PathRules.Printable(program)}' cannot be the program of a command line: {reason}.", nameof(program));
        }

        return string.Join(' ', arguments.Prepend(program).Select(static argument => Quoted(argument, escapesDollar: true)));
    }

    internal static string Quoted(string text, bool escapesDollar)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new ArgumentException("An argument cannot contain NUL.", nameof(text));
        }

        var escaped = new StringBuilder();
        foreach (var letter in text)
        {
            escaped.Append(letter switch
            {
                '\\' => @"\\",
                '"' => "\\\"",
                '%' => "%%",
                '$' when escapesDollar => "$$",
                '\n' => @"\n",
                '\t' => @"\t",
                _ when letter < ' ' || letter == '\x7f' => $"\\x{(int)letter:x2}",
                _ => letter.ToString(),
            });
        }

        var isPlain = text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || "/._-=:,+@%$".Contains(c, StringComparison.Ordinal));
        return isPlain ? escaped.ToString() : $"\"{escaped}\"";
    }
}
