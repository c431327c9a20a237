using System.Globalization;
using Cairn.Deployment.Machines;
using Cairn.Store.Wire;

namespace Cairn.Cli.Status;

/// <summary>Shows how machines are: a table, and below it what needs more than a cell.</summary>
internal static class StatusReport
{
    private const int MaxDetails = 20;

    /// <summary>A narrower table would break words.</summary>
    private const int MinWidth = 80;

    private static readonly string[] s_columns = ["machine", "reachable", "generation", "since", "drift", "reboot", "secrets", "last run"];

    internal static void Write(Terminal terminal, IReadOnlyList<MachineOutcome> outcomes, DateTimeOffset now)
    {
        var rows = outcomes.Select(outcome => Row(outcome, now)).ToList();
        if (terminal.Width < MinWidth)
        {
            foreach (var row in rows)
            {
                terminal.Out.WriteLine($"{row[0]}: {string.Join(", ", s_columns.Zip(row).Skip(1).Where(static cell => cell.Second.Length > 0).Select(static cell => $"{cell.First} {cell.Second}"))}");
            }
        }
        else
        {
            terminal.Table(s_columns, rows);
        }

        foreach (var outcome in outcomes)
        {
            foreach (var line in Details(outcome))
            {
                terminal.Out.WriteLine($"{outcome.Machine}: {line}");
            }
        }
    }

    private static IReadOnlyList<string> Row(MachineOutcome outcome, DateTimeOffset now) => outcome.Condition is { } condition
        ?
        [
            outcome.Machine,
            "yes",
            Generation(condition),
            condition.Since is { } since ? Age(now - since) : "",
            condition.Generation is null ? "" : condition.Drift.Count == 0 ? "none" : Number(condition.Drift.Count),
            condition.RebootReasons.Count == 0 ? "no" : "needed",
            condition.SecretProblems.Count > 0 ? "NOT IN ORDER" : condition.Secrets == 0 ? "none" : $"{Number(condition.Secrets)} in order",
            condition.IsUnfinished ? "unfinished" : condition.Last is { } last ? LastOf(last) : "",
        ]
        : [outcome.Machine, "NO", "", "", "", "", "", ""];

    private static IEnumerable<string> Details(MachineOutcome outcome)
    {
        if (outcome.Condition is not { } condition)
        {
            return [outcome.Text];
        }

        return
        [
            .. condition.Generation is not null && condition.Confirmed != condition.Generation ? [$"not confirmed; a boot returns to {(condition.Confirmed is { } confirmed ? $"generation {Number(confirmed)}" : "none")}"] : (string[])[],
            .. condition.IsUnfinished ? ["an activation is at work, or did not come to its end"] : (string[])[],
            .. condition.Drift.Take(MaxDetails).Select(static deviation => $"{deviation.Kind} {deviation.What} {deviation.Is}"),
            .. condition.Drift.Count > MaxDetails ? [$"and {Number(condition.Drift.Count - MaxDetails)} more that differ"] : (string[])[],
            .. condition.RebootReasons.Select(static reason => $"should be started anew: {reason}"),
            .. condition.SecretProblems.Select(static problem => $"secrets: {problem}"),
            .. condition.Last is { } last && !IsGood(last) ? last.Messages.Prepend($"the last run to generation {last.To} ended as {last.Outcome} on {last.Ended:u}") : [],
        ];
    }

    private static string Generation(MachineCondition condition) => condition.Generation is not { } number ? "none" : Number(number) + (condition.Confirmed == number ? "" : ", on trial");

    private static string LastOf(LastRun last) => IsGood(last) ? "well" : last.Outcome;

    internal static bool IsGood(LastRun last) => last.Outcome == "Confirmed";

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "now",
        { TotalHours: < 1 } => $"{Number((int)age.TotalMinutes)} min",
        { TotalDays: < 1 } => $"{Number((int)age.TotalHours)} h",
        _ => $"{Number((int)age.TotalDays)} d",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
