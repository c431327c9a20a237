using System.CommandLine;
using Cairn.Cli.Deployments;
using Cairn.Cli.Fleets;
using Cairn.Cli.Views;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Runs;
using Cairn.Store.Wire;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn generations</c>, <c>gc</c> and <c>rollback</c>: what needs no build.</summary>
internal static class MachineCommands
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    internal static IEnumerable<Command> Create(Terminal terminal, string folder)
    {
        yield return Question(terminal, folder, "generations", "Lists the generations of machines.");
        yield return Collect(terminal, folder);
        yield return RollBack(terminal, folder);
    }

    private static Command Question(Terminal terminal, string folder, string verb, string description) =>
        Reaching(terminal, folder, new Command(verb, description), _ => (target, _, stop) => MachineQuestion.Ask(target, new Ask(verb, null, DryRun: false), s_patience, stop));

    private static Command Collect(Terminal terminal, string folder)
    {
        var keep = new Option<int>("--keep") { Description = "How many generations to keep beside the current and the confirmed one.", DefaultValueFactory = static _ => 5 };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what would go." };
        return Reaching(terminal, folder, new Command("gc", "Removes old generations of machines, and from their stores what no generation needs.") { keep, dryRun }, parsed =>
        {
            var ask = new Ask("gc", parsed.GetValue(keep), parsed.GetValue(dryRun));
            return (target, _, stop) => MachineQuestion.Ask(target, ask, s_patience, stop);
        });
    }

    private static Command RollBack(Terminal terminal, string folder)
    {
        var to = new Option<int?>("--to") { Description = "The generation to go to; without it, the one before the current." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change, and change nothing." };
        return Reaching(terminal, folder, new Command("rollback", "Brings machines to an earlier generation, confirmed as a deployment is.") { to, dryRun }, parsed =>
        {
            var (number, choices) = (parsed.GetValue(to), new DeploymentChoices { IsDryRun = parsed.GetValue(dryRun) });
            return (target, view, stop) => new MachineDeployment(target, choices, view).RollBack(number, stop);
        });
    }

    private static Command Reaching(Terminal terminal, string folder, Command command, Func<ParseResult, Func<MachineTarget, IRunView, CancellationToken, MachineOutcome>> action)
    {
        var (selection, reach) = (new SelectionOptions(folder), new ReachArguments());
        reach.On(selection.On(command)).SetAction(async (parsed, cancellation) =>
        {
            var fleet = FleetFolder.Around(folder);
            var machines = selection.Of(parsed).In(fleet, terminal).ToDictionary(static machine => machine.Name, StringComparer.Ordinal);
            using var view = RunViews.For(terminal, reach.IsJson(parsed), machines.Keys);
            var options = reach.Of(parsed, terminal, fleet, view);
            var run = action(parsed);
            var outcomes = await new FleetRun(Batches.One, reach.Parallel(parsed), keepGoing: true).RunAsync(
                [.. machines.Keys], (machine, stop) => run(options.Target(machines[machine]), view, stop), cancellation);
            view.Outcomes(outcomes);
            return FleetRun.ExitCodeOf(outcomes);
        });
        return command;
    }
}
