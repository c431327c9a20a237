using System.Text.Json;
using Cairn.Cli.Bumps;

namespace Cairn.Cli.Commands;

/// <summary>Tells what became of bumps.</summary>
internal static class BumpReport
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal static string Title(Bump bump) => $"{bump.Package} {bump.From} -> {bump.To} ({Channel(bump)})";

    internal static string CommitMessage(BumpOutcome outcome) => outcome.Kind == BumpOutcomeKind.FellBack
        ? $"Bump {outcome.Bump.Package} to {outcome.Bump.To}, but not on {string.Join(", ", outcome.Systems)}\n\n{outcome.Reason}\n"
        : $"Bump {outcome.Bump.Package} {(outcome.Bump.Channel == VersionChannel.Stable ? "(stable) " : "")}to {outcome.Bump.To}";

    internal static void Write(Terminal terminal, IReadOnlyList<BumpOutcome> outcomes, bool json)
    {
        if (json)
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize(outcomes.Select(static outcome => new
            {
                outcome.Bump.Package,
                Channel = Channel(outcome.Bump),
                From = outcome.Bump.From.ToNormalizedString(),
                To = outcome.Bump.To.ToNormalizedString(),
                Outcome = Name(outcome),
                outcome.Systems,
                outcome.Reason,
                outcome.Proposal,
            }), s_json));
            return;
        }

        if (outcomes.Count == 0)
        {
            terminal.Out.WriteLine("Nothing is newer.");
            return;
        }

        terminal.Table(
            ["package", "channel", "from", "to", "outcome", "why"],
            outcomes.Select(static outcome => (IReadOnlyList<string>)[outcome.Bump.Package, Channel(outcome.Bump), outcome.Bump.From.ToNormalizedString(), outcome.Bump.To.ToNormalizedString(), Text(outcome), outcome.Reason ?? ""]));
        foreach (var proposal in outcomes.Select(static outcome => outcome.Proposal).OfType<string>())
        {
            terminal.Hint($"this in an overlay, with the bump, makes the systems that fail take stable:\n{proposal}");
        }
    }

    private static string Channel(Bump bump) => bump.Channel == VersionChannel.Stable ? "stable" : "unstable";

    private static string Name(BumpOutcome outcome) => outcome.Kind switch
    {
        BumpOutcomeKind.Available => "available",
        BumpOutcomeKind.Kept => "kept",
        BumpOutcomeKind.FellBack => "fell back",
        _ => "held back",
    };

    private static string Text(BumpOutcome outcome) =>
        outcome.Kind == BumpOutcomeKind.FellBack ? $"fell back on {string.Join(", ", outcome.Systems)}" : Name(outcome);
}
