using System.CommandLine;
using Cairn.Cli.Vars;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn vars generate</c> and <c>rotate</c>.</summary>
internal static class VarsGenerateCommand
{
    internal static Command Generate(Terminal terminal, string folder, VarsSurroundings surroundings) => Create(
        terminal, folder, surroundings, new Command("generate", "Makes the values that are missing or stale, and those that depend on them. What exists stays."), isRotation: false);

    internal static Command Rotate(Terminal terminal, string folder, VarsSurroundings surroundings) => Create(
        terminal, folder, surroundings, new Command("rotate", "Makes values anew, and those that depend on them."), isRotation: true);

    private static Command Create(Terminal terminal, string folder, VarsSurroundings surroundings, Command command, bool isRotation)
    {
        var machines = VarsCommand.Machines();
        var generators = new Option<string[]>("--generator", "-g") { Description = "These generators only.", AllowMultipleArgumentsPerToken = true };
        var answers = new Option<string?>("--answers") { Description = "A YAML or JSON file with answers to prompts: {\"machine\": {\"generator\": {\"prompt\": \"answer\"}}}." };
        var alone = new Option<bool>("--non-interactive") { Description = "Ask nothing: list the prompts without answers, and fail." };
        var (commit, json) = (VarsCommand.Commit(), VarsCommand.Json());
        command.Add(machines);
        command.Add(generators);
        command.Add(answers);
        command.Add(alone);
        command.Add(commit);
        command.Add(json);
        var expiring = new Option<bool>("--expiring") { Description = "The generators of certificates that have ended or end soon." };
        if (isRotation)
        {
            command.Add(expiring);
        }

        command.SetAction((parsed, cancellation) => VarsCommand.OnFleetAsync(terminal, folder, surroundings, parsed.GetValue(commit), async fleet =>
        {
            var selected = Select(fleet, parsed.GetValue(machines) ?? [], parsed.GetValue(generators) ?? [], isRotation, isRotation && parsed.GetValue(expiring));
            var given = Answers.Read(parsed.GetValue(answers), surroundings.Keys.Variable);
            given.Check(fleet.Catalog);
            using var generation = new Generation(fleet, terminal, new Questions(fleet, terminal, given, parsed.GetValue(alone) ? null : surroundings.Input));
            await (isRotation ? generation.RotateAsync(selected, cancellation) : generation.CompleteAsync(selected, cancellation));
            await fleet.ApplyAsync(generation.Changes, parsed.GetValue(commit) ? $"{(isRotation ? "Rotate" : "Generate")} {Names(generation.Outcomes)}" : null, cancellation);
            VarsReport.Write(terminal, [.. generation.Outcomes, .. generation.Manual], parsed.GetValue(json), isRotation ? "No certificate ends soon." : "Every value exists.");
            foreach (var due in VarExpiry.Check(fleet.Tree, selected, surroundings.Clock.GetUtcNow()))
            {
                terminal.Hint(due.Message);
            }

            return generation.Manual.Count > 0 ? ExitCodes.Mixed : ExitCodes.Done;
        }, cancellation));
        return command;
    }

    private static IReadOnlyList<VarNode> Select(VarsFleet fleet, string[] machines, string[] generators, bool isRotation, bool isExpiring)
    {
        if (isRotation && !isExpiring && generators.Length == 0)
        {
            throw new CommandException(ExitCodes.Usage, "'rotate' takes working values away, so it has to be told which: name them with '--generator', or take those that end soon with '--expiring'.");
        }

        var nodes = fleet.Of(machines);
        foreach (var unknown in generators.Where(name => !nodes.Any(node => node.Place.Generator == name)))
        {
            throw new CommandException(ExitCodes.Usage, $"'{unknown}' is no generator of {(machines.Length == 0 ? "the fleet" : string.Join(", ", machines))}. There are {string.Join(", ", nodes.Select(static node => node.Place.Generator).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}.");
        }

        return [.. nodes.Where(node => (generators.Length == 0 || generators.Contains(node.Place.Generator, StringComparer.Ordinal)) && (!isExpiring || VarExpiry.IsDue(fleet.Tree, node, fleet.Surroundings.Clock.GetUtcNow())))];
    }

    private static string Names(IReadOnlyList<VarOutcome> outcomes) => string.Join(", ", outcomes.Select(static outcome => outcome.Subject)) is { Length: > 0 } names ? names : "values";
}
