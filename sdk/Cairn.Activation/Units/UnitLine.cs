namespace Cairn.Activation.Units;

/// <summary>One logical line: what backslashes at the ends of lines join.</summary>
/// <param name="Number">The number of its last physical line, from 1.</param>
/// <param name="Text">The text without the space around it.</param>
internal readonly record struct UnitLine(int Number, string Text)
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>What systemd takes for space.</summary>
    internal static readonly char[] Space = [' ', '\t', '\n', '\r'];

    /// <summary>Joins and trims lines as systemd does: comments are dropped even between the parts of a joined line, blank lines end it.</summary>
    internal static IEnumerable<UnitLine> Of(string text)
    {
        var joined = "";
        var number = 0;
        foreach (var physical in Split(text))
        {
            number++;
            if (physical.TrimStart(Space) is ['#' or ';', ..])
            {
                continue;
            }

            var line = joined + (number == 1 ? physical.TrimStart(ByteOrderMark) : physical);
            if (EndsInBackslash(line))
            {
                joined = string.Concat(line.AsSpan(0, line.Length - 1), " ");
                continue;
            }

            joined = "";
            yield return new UnitLine(number, line.Trim(Space));
        }

        yield return new UnitLine(number, joined.Trim(Space));
    }

    /// <summary>A backslash escapes the next character, which may be a backslash.</summary>
    private static bool EndsInBackslash(string line)
    {
        var isEscaped = false;
        foreach (var letter in line)
        {
            isEscaped = !isEscaped && letter == '\\';
        }

        return isEscaped;
    }

    /// <summary>A line ends with a line feed, a carriage return or a NUL, or with a run of different ones.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOfAny(['\n', '\r', '\0'], start);
            if (end < 0)
            {
                yield return text[start..];
                yield break;
            }

            yield return text[start..end];
            start = end + 1;
            for (var seen = text[end].ToString(); start < text.Length && text[start] is '\n' or '\r' or '\0' && !seen.Contains(text[start]); start++)
            {
                seen += text[start];
            }
        }
    }
}
