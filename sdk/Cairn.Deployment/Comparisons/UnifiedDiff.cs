using System.Globalization;

namespace Cairn.Deployment.Comparisons;

/// <summary>Shows how a text changed, line by line, as <c>diff -u</c> does.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>What a text says whose last line does not end, as <c>diff</c> has it.</summary>
    private const string NoNewline = "\\ No newline at end of file";

    /// <summary>Compares two texts.</summary>
    /// <returns>Heads of hunks with <c>@@</c>, and lines with a space, <c>-</c> or <c>+</c> before them; none for equal texts.</returns>
    internal static IReadOnlyList<string> Of(string before, string after)
    {
        var (old, next) = (Lines(before), Lines(after));
        var edits = LineEdits.Between(old, next);
        var shown = new List<string>();
        for (var start = 0; start < edits.Count;)
        {
            if (edits[start].Kind == LineEditKind.Keep)
            {
                start++;
                continue;
            }

            var (first, end) = Hunk(edits, start);
            shown.Add(Head(edits, first, end));
            shown.AddRange(edits.Skip(first).Take(end - first).SelectMany(Shown));
            start = end;
        }

        return shown;
    }

    /// <summary>A hunk goes on while the next change is so near that its surroundings would touch.</summary>
    private static (int First, int End) Hunk(IReadOnlyList<LineEdit> edits, int change)
    {
        var (last, end) = (change, change);
        while (end < edits.Count && end - last <= 2 * Context)
        {
            last = edits[end].Kind == LineEditKind.Keep ? last : end;
            end++;
        }

        return (Math.Max(0, change - Context), Math.Min(edits.Count, last + Context + 1));
    }

    private static string Head(IReadOnlyList<LineEdit> edits, int first, int end)
    {
        var (old, next) = Count(edits, 0, first);
        var (oldLength, nextLength) = Count(edits, first, end);
        return $"@@ -{Range(old, oldLength)} +{Range(next, nextLength)} @@";
    }

    private static (int Old, int Next) Count(IReadOnlyList<LineEdit> edits, int first, int end)
    {
        var part = edits.Skip(first).Take(end - first).ToList();
        return (part.Count(static edit => edit.Kind != LineEditKind.Add), part.Count(static edit => edit.Kind != LineEditKind.Remove));
    }

    /// <summary>An empty range is said to be behind the line before it.</summary>
    private static string Range(int before, int length) => string.Create(CultureInfo.InvariantCulture, $"{(length == 0 ? before : before + 1)}{(length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $",{length}"))}");

    private static IEnumerable<string> Shown(LineEdit edit)
    {
        var mark = edit.Kind switch { LineEditKind.Add => '+', LineEditKind.Remove => '-', _ => ' ' };
        yield return mark + edit.Line.TrimEnd('\n');
        if (!edit.Line.EndsWith('\n'))
        {
            yield return NoNewline;
        }
    }

    /// <summary>Cuts a text into lines with their ends, so that a last line without one is another line.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
