namespace Cairn.Composition;

/// <summary>Finds the names a user may have meant.</summary>
internal static class NearestNames
{
    private const int MaxDistance = 2;
    private const int MaxNames = 3;

    /// <summary>Returns a sentence that suggests at most three names within two edits, nearest first; or nothing.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="known">The names that exist.</param>
    /// <param name="path">Where they are, to show them in full.</param>
    internal static string Hint(string name, IEnumerable<string> known, string path = "")
    {
        var near = known
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .Where(static pair => pair.distance <= MaxDistance)
            .OrderBy(static pair => pair.distance)
            .ThenBy(static pair => pair.candidate, StringComparer.Ordinal)
            .Take(MaxNames)
            .Select(pair => $"'{OptionPaths.Join(path, pair.candidate)}'")
            .ToList();
        return near.Count == 0 ? "" : $" Did you mean {string.Join(" or ", near)}?";
    }

    /// <summary>Counts the edits between two names; swapping two neighbours is one edit.</summary>
    internal static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > MaxDistance)
        {
            return int.MaxValue;
        }

        var rows = Enumerable.Range(0, left.Length + 1).Select(_ => new int[right.Length + 1]).ToArray();
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                rows[i][j] = i == 0 ? j : j == 0 ? i : Cheapest(rows, left, right, i, j);
            }
        }

        return rows[left.Length][right.Length];
    }

    private static int Cheapest(int[][] rows, string left, string right, int i, int j)
    {
        var cost = left[i - 1] == right[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + cost);
        return i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1]
            ? Math.Min(best, rows[i - 2][j - 2] + 1)
            : best;
    }
}
