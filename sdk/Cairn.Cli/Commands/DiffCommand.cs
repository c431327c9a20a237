using System.CommandLine;
using Cairn.Cli.Comparisons;
using Cairn.Cli.Deployments;
using Cairn.Cli.Fleets;
using Cairn.Cli.Views;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Runs;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn diff</c>: what deploying machines would change, against what runs on them or against a revision.</summary>
internal static class DiffCommand
{
    internal static Command Create(Terminal terminal, string folder)
    {
        var revision = new Option<string?>("--base") { Description = "Compare with a revision of git instead of with what runs: no machine is asked." };
        var markdown = new Option<bool>("--markdown") { Description = "Write Markdown, for a comment of a pull request." };
        var (selection, reach) = (new SelectionOptions(folder), new ReachArguments());
        var command = reach.On(selection.On(new Command("diff", "Builds machines, and shows what deploying them would change.") { revision, markdown }));
        command.SetAction(async (parsed, cancellation) =>
        {
            var fleet = FleetFolder.Around(folder);
            var machines = selection.Of(parsed).In(fleet, terminal);
            return parsed.GetValue(revision) is { } name
                ? await AgainstRevisionAsync(terminal, fleet, [.. machines.Select(static machine => machine.Machine)], (name, selection.Of(parsed).On), parsed.GetValue(markdown), reach.IsJson(parsed), cancellation)
                : await AgainstMachinesAsync(terminal, fleet, machines, reach, parsed, parsed.GetValue(markdown), cancellation);
        });
        return command;
    }

    private static async Task<int> AgainstRevisionAsync(Terminal terminal, FleetFolder fleet, IReadOnlyList<FleetMachine> machines, (string Revision, string? On) wish, bool markdown, bool json, CancellationToken cancellation)
    {
        terminal.Progress($"building {string.Join(", ", machines.Select(static machine => machine.Name))}, here and as '{wish.Revision}' has them");
        var compared = await RevisionComparison.RunAsync(fleet, machines, wish.On is { } on ? TagExpression.Parse(on) : null, wish.Revision, cancellation);
        if (json)
        {
            foreach (var machine in compared)
            {
                await terminal.Out.WriteLineAsync(ComparisonView.Json(machine));
            }
        }
        else if (markdown)
        {
            await terminal.Out.WriteAsync(ComparisonMarkdown.Of($"What changes on machines since `{wish.Revision}`", compared));
        }
        else
        {
            foreach (var machine in compared)
            {
                ComparisonView.Write(terminal, Paragraph(machine, "nothing changes"));
            }
        }

        return compared.Any(static machine => machine.Error is not null) ? ExitCodes.Configuration : ExitCodes.Done;
    }

    private static async Task<int> AgainstMachinesAsync(
        Terminal terminal, FleetFolder fleet, IReadOnlyList<DeployedMachine> machines, ReachArguments reach, ParseResult parsed, bool markdown, CancellationToken cancellation)
    {
        using var view = RunViews.For(terminal, reach.IsJson(parsed), machines.Select(static machine => machine.Name));
        using var closures = new BuiltClosures(fleet);
        var deployment = new PreparedDeployment(fleet, closures, reach.Of(parsed, terminal, fleet, view), view);
        var choices = new DeploymentChoices { IsDryRun = true, Compares = true };
        var outcomes = await deployment.RunAsync(machines, choices, _ => new FleetRun(Batches.One, reach.Parallel(parsed), keepGoing: true), keyFile: null, cancellation);
        view.Outcomes(outcomes, markdown ? static _ => { } : outcome => ComparisonView.Write(terminal, Paragraph(outcome)));
        if (markdown && !reach.IsJson(parsed))
        {
            await terminal.Out.WriteAsync(ComparisonMarkdown.Of("What changes on machines", [.. outcomes.Where(static outcome => outcome.Differences is not null).Select(static outcome => new ComparedMachine(outcome.Machine, outcome.Differences!))]));
        }

        return FleetRun.ExitCodeOf(outcomes);
    }

    private static IEnumerable<string> Paragraph(ComparedMachine machine, string nothing) =>
    [
        machine.Error is { } error ? $"{machine.Machine} does not build: {error}" : machine.IsGone ? $"{machine.Machine}: is no machine any more" : machine.Differences.Count == 0 ? $"{machine.Machine}: {nothing}" : $"{machine.Machine}{(machine.IsNew ? ", which is new" : "")}:",
        .. ComparisonText.Lines(machine.Differences).Select(static line => $"  {line}"),
    ];

    private static IEnumerable<string> Paragraph(MachineOutcome outcome)
    {
        var plan = PlanLines.Of(outcome.Plan).ToList();
        return
        [
            .. Paragraph(new ComparedMachine(outcome.Machine, outcome.Differences ?? []), plan.Count == 0 ? outcome.Text == "nothing to do" ? "nothing would change" : "the configuration is what runs" : "the configuration is what runs, the machine is not"),
            .. plan.Count == 0 ? [] : plan.Prepend("on the machine this would:").Select(static (line, index) => index == 0 ? $"  {line}" : $"    {line}"),
        ];
    }
}
