namespace Cairn.Platform;

/// <summary>Finds the name that a user may have meant.</summary>
internal static class NearestName
{
    private const int MaxDistance = 3;

    /// <summary>Gives a sentence that suggests the nearest name, with a blank in front; or nothing.</summary>
    internal static string Hint(string name, IEnumerable<string> known)
    {
        var nearest = known
            .Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(static found => found.Distance <= MaxDistance && found.Distance < found.Name.Length)
            .OrderBy(static found => found.Distance)
            .ThenBy(static found => found.Name, StringComparer.Ordinal)
            .Select(static found => found.Name)
            .FirstOrDefault();
        return nearest is null ? "" : $" Did you mean '{nearest}'?";
    }

    private static int Distance(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > MaxDistance)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
