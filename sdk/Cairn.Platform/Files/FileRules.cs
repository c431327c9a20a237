namespace Cairn.Platform;

/// <summary>The rules that concern several files of one tree.</summary>
internal static class FileRules
{
    /// <summary>Finds files that another file would have to be a directory for.</summary>
    internal static IEnumerable<string> Nested(IEnumerable<string> paths, string folder)
    {
        var files = paths.ToHashSet(StringComparer.Ordinal);
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
            {
                if (files.Contains(path[..slash]))
                {
                    yield return $"'{folder}{path[..slash]}' is a file, so '{folder}{path}' cannot lie below it. Rename one of them.";
                }
            }
        }
    }

    /// <summary>Finds files that are declared although units make them.</summary>
    internal static IEnumerable<string> Twice(IEnumerable<string> files, IEnumerable<string> units, string folder) =>
        files.Intersect(units, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(path => $"'{folder}{path}' is declared as a file and made by a unit. Remove the file, or mark the unit off.");
}
