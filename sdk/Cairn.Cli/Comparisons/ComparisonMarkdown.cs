using System.Globalization;
using System.Text;
using Cairn.Deployment.Comparisons;

namespace Cairn.Cli.Comparisons;

/// <summary>Writes what differs as Markdown, folded so that a comment of a pull request stays readable.</summary>
internal static class ComparisonMarkdown
{
    /// <summary>What GitHub takes in a comment, less what is around it.</summary>
    internal const int MaxLength = 60_000;

    internal static string Of(string title, IReadOnlyList<ComparedMachine> machines)
    {
        var text = new StringBuilder($"### {title}\n\n");
        var same = machines.Where(static machine => machine is { Error: null, IsGone: false, Differences.Count: 0 }).Select(static machine => $"`{machine.Machine}`").ToList();
        foreach (var machine in machines.Where(static machine => machine is not { Error: null, IsGone: false, Differences.Count: 0 }))
        {
            var section = Section(machine);
            text.Append(text.Length + section.Length <= MaxLength ? section : $"**{machine.Machine}**: {ComparisonText.Summary(machine.Differences)}; too long to be shown here\n\n");
        }

        if (same.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"Unchanged: {string.Join(", ", same)}\n");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Section(ComparedMachine machine)
    {
        if (machine.Error is { } error)
        {
            return $"**{machine.Machine}** does not build: {error}\n\n";
        }

        if (machine.IsGone)
        {
            return $"**{machine.Machine}** is no machine any more\n\n";
        }

        var text = new StringBuilder($"<details><summary><b>{machine.Machine}</b>{(machine.IsNew ? " (new)" : "")}: {Escape(ComparisonText.Summary(machine.Differences))}</summary>\n\n");
        foreach (var group in machine.Differences.GroupBy(static difference => difference.Subject))
        {
            text.Append(CultureInfo.InvariantCulture, $"**{ComparisonText.Plural(group.Key)}**\n\n");
            foreach (var difference in group)
            {
                text.Append(CultureInfo.InvariantCulture, $"- {Word(difference.Kind)} `{difference.Name.Replace('`', '\'')}`{string.Concat(difference.Details.Select(static detail => $"; {Escape(detail)}"))}\n");
                if (difference.Diff.Count > 0)
                {
                    var fence = FenceFor(difference.Diff);
                    text.Append(CultureInfo.InvariantCulture, $"\n  {fence}diff\n{string.Concat(ComparisonText.Cut(difference.Diff).Select(static line => $"  {line}\n"))}  {fence}\n\n");
                }
            }

            text.Append('\n');
        }

        return text.Append("</details>\n\n").ToString();
    }

    /// <summary>A fence has to be longer than any in the text, or the text would end it.</summary>
    private static string FenceFor(IEnumerable<string> diff)
    {
        var longest = 0;
        foreach (var line in diff)
        {
            var run = 0;
            foreach (var letter in line)
            {
                run = letter == '`' ? run + 1 : 0;
                longest = Math.Max(longest, run);
            }
        }

        return new string('`', Math.Max(3, longest + 1));
    }

    private static string Word(DifferenceKind kind) => kind switch { DifferenceKind.Added => "added", DifferenceKind.Removed => "removed", _ => "changed" };

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
