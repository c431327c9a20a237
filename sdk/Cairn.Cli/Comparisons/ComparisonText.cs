using System.Globalization;
using Cairn.Deployment.Comparisons;

namespace Cairn.Cli.Comparisons;

/// <summary>Says what differs for people: on terminals, and in a comment of a pull request.</summary>
internal static class ComparisonText
{
    /// <summary>Longer diffs are cut: who wants all of it has the files.</summary>
    internal const int MaxDiff = 120;

    private const int MaxNames = 3;

    /// <summary>Says it in a few words: what there is of each kind, and the first names.</summary>
    internal static string Summary(IReadOnlyList<Difference> differences) => differences.Count == 0
        ? "nothing that shows"
        : string.Join(", ", differences.GroupBy(static difference => difference.Subject).Select(static group => $"{Count(group.Key, group.Count())} ({Names([.. group])})"));

    /// <summary>Gives the lines for terminals and logs.</summary>
    internal static IEnumerable<string> Lines(IReadOnlyList<Difference> differences)
    {
        foreach (var group in differences.GroupBy(static difference => difference.Subject))
        {
            yield return $"{Plural(group.Key)}:";
            foreach (var difference in group)
            {
                yield return $"  {Mark(difference.Kind)} {difference.Name}{(difference.Details.Count == 1 ? $": {difference.Details[0]}" : "")}";
                foreach (var detail in difference.Details.Count == 1 ? [] : difference.Details)
                {
                    yield return $"      {detail}";
                }

                foreach (var line in Cut(difference.Diff))
                {
                    yield return $"      {line}";
                }
            }
        }
    }

    internal static IEnumerable<string> Cut(IReadOnlyList<string> diff) => diff.Count <= MaxDiff
        ? diff
        : diff.Take(MaxDiff).Append(string.Create(CultureInfo.InvariantCulture, $"… {diff.Count - MaxDiff} more lines"));

    internal static char Mark(DifferenceKind kind) => kind switch { DifferenceKind.Added => '+', DifferenceKind.Removed => '-', _ => '~' };

    internal static string Plural(DifferenceSubject subject) => subject switch
    {
        DifferenceSubject.Setting => "settings",
        DifferenceSubject.Package => "packages",
        DifferenceSubject.Software => "software",
        DifferenceSubject.User => "users",
        DifferenceSubject.Group => "groups",
        DifferenceSubject.Secret => "secrets",
        DifferenceSubject.SecretTemplate => "files with secrets",
        DifferenceSubject.Certificate => "certificates",
        DifferenceSubject.File => "files",
        DifferenceSubject.Unit => "units",
        DifferenceSubject.UserUnit => "units of every user",
        DifferenceSubject.Step => "steps",
        DifferenceSubject.Home => "homes",
        DifferenceSubject.HomeFile => "files in homes",
        DifferenceSubject.HomeUnit => "units of users",
        _ => "Mac",
    };

    private static string Count(DifferenceSubject subject, int count)
    {
        var plural = Plural(subject);
        return string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 && plural[^1] == 's' && !plural.Contains(' ', StringComparison.Ordinal) ? plural[..^1] : plural)}");
    }

    private static string Names(IReadOnlyList<Difference> differences) =>
        string.Join(", ", differences.Take(MaxNames).Select(static difference => $"{Mark(difference.Kind)}{difference.Name}").Append("…").Take(Math.Min(differences.Count, MaxNames + 1)));
}
