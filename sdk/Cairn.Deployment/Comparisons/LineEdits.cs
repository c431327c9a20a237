namespace Cairn.Deployment.Comparisons;

/// <summary>Finds a shortest way from one list of lines to another (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986).</summary>
internal static class LineEdits
{
    /// <summary>Texts that differ in more lines have nothing in common that is worth its time and memory.</summary>
    private const int MaxEdits = 1000;

    internal static IReadOnlyList<LineEdit> Between(IReadOnlyList<string> old, IReadOnlyList<string> next)
    {
        var start = 0;
        while (start < old.Count && start < next.Count && old[start] == next[start])
        {
            start++;
        }

        var end = 0;
        while (end < old.Count - start && end < next.Count - start && old[^(end + 1)] == next[^(end + 1)])
        {
            end++;
        }

        List<string> oldMiddle = [.. old.Skip(start).Take(old.Count - start - end)], nextMiddle = [.. next.Skip(start).Take(next.Count - start - end)];
        return
        [
            .. old.Take(start).Select(static line => new LineEdit(LineEditKind.Keep, line)),
            .. Search(oldMiddle, nextMiddle) ?? [.. oldMiddle.Select(static line => new LineEdit(LineEditKind.Remove, line)), .. nextMiddle.Select(static line => new LineEdit(LineEditKind.Add, line))],
            .. old.Skip(old.Count - end).Select(static line => new LineEdit(LineEditKind.Keep, line)),
        ];
    }

    /// <summary>Goes as far as it can with no edit, with one, with two, and so on; then back the way that came to the end.</summary>
    private static List<LineEdit>? Search(List<string> old, List<string> next)
    {
        var offset = Math.Min(MaxEdits, old.Count + next.Count) + 1;
        var furthest = new int[(2 * offset) + 1];
        var trace = new List<int[]>();
        for (var edits = 0; edits < offset; edits++)
        {
            trace.Add([.. furthest]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var x = ComesFromAbove(furthest, offset, diagonal, edits) ? furthest[offset + diagonal + 1] : furthest[offset + diagonal - 1] + 1;
                var y = x - diagonal;
                while (x < old.Count && y < next.Count && old[x] == next[y])
                {
                    x++;
                    y++;
                }

                furthest[offset + diagonal] = x;
                if (x >= old.Count && y >= next.Count)
                {
                    return Back(old, next, trace, offset);
                }
            }
        }

        return null;
    }

    private static bool ComesFromAbove(int[] furthest, int offset, int diagonal, int edits) =>
        diagonal == -edits || (diagonal != edits && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1]);

    private static List<LineEdit> Back(List<string> old, List<string> next, List<int[]> trace, int offset)
    {
        var way = new List<LineEdit>();
        var (x, y) = (old.Count, next.Count);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var (furthest, diagonal) = (trace[edits], x - y);
            var isAdded = ComesFromAbove(furthest, offset, diagonal, edits);
            var before = isAdded ? diagonal + 1 : diagonal - 1;
            var from = edits == 0 ? 0 : furthest[offset + before];
            while (x > from && y > from - before && x > 0 && y > 0 && old[x - 1] == next[y - 1])
            {
                way.Add(new LineEdit(LineEditKind.Keep, old[x - 1]));
                x--;
                y--;
            }

            if (edits > 0)
            {
                way.Add(isAdded ? new LineEdit(LineEditKind.Add, next[y - 1]) : new LineEdit(LineEditKind.Remove, old[x - 1]));
                (x, y) = (from, from - before);
            }
        }

        way.Reverse();
        return way;
    }
}
