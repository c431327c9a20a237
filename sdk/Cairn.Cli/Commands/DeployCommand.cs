using System.CommandLine;
using Cairn.Cli.Deployments;
using Cairn.Cli.Fleets;
using Cairn.Cli.Views;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Runs;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn deploy</c>: from git to running machines.</summary>
internal static class DeployCommand
{
    internal static Command Create(Terminal terminal, string folder)
    {
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change on each machine, and change nothing." };
        var batch = new Option<string?>("--batch") { Description = "Deploy in steps, as 1,25%,100%; a step with a failure is the last." };
        var keepGoing = new Option<bool>("--keep-going") { Description = "Go on to the next step although a machine failed." };
        var confirmWithin = new Option<int>("--confirm-within") { Description = "How many seconds a machine waits to be reached anew before it goes back.", DefaultValueFactory = static _ => 60 };
        var noConfirm = new Option<bool>("--no-confirm") { Description = "Let machines stay on the new generation even if they cannot be reached with it." };
        var noBuild = new Option<bool>("--no-build") { Description = "Deploy machines as they were built last, as after 'cairn build' or in a pipeline." };
        var overwrite = new Option<bool>("--overwrite-edited") { Description = "Replace files that somebody edited on a machine." };
        var keyFile = new Option<string?>("--signing-key") { Description = "The key to sign closures with; that of the projects by default, if it is there." };
        var (selection, reach) = (new SelectionOptions(folder), new ReachArguments());
        var command = reach.On(selection.On(new Command("deploy", "Builds machines, sends them what they lack, switches them, and goes back where they cannot be reached anew.")
        {
            dryRun, batch, keepGoing, confirmWithin, noConfirm, noBuild, overwrite, keyFile,
        }));
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(confirmWithin) < 1)
            {
                throw new CommandException(ExitCodes.Usage, "'--confirm-within' is at least 1 second; '--no-confirm' needs no confirmation.");
            }

            var choices = new DeploymentChoices
            {
                IsDryRun = parsed.GetValue(dryRun),
                OverwriteEdited = parsed.GetValue(overwrite),
                ConfirmWithin = parsed.GetValue(noConfirm) ? null : TimeSpan.FromSeconds(parsed.GetValue(confirmWithin)),
            };
            var run = new FleetRun(parsed.GetValue(batch) is { } steps ? Batches.Parse(steps) : Batches.One, reach.Parallel(parsed), parsed.GetValue(keepGoing));
            return RunAsync(terminal, folder, selection.Of(parsed), reach, parsed, choices, run, parsed.GetValue(noBuild), parsed.GetValue(keyFile), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string folder, MachineSelection selection, ReachArguments reach, ParseResult parsed, DeploymentChoices choices, FleetRun run, bool noBuild, string? keyFile, CancellationToken cancellation)
    {
        var fleet = FleetFolder.Around(folder);
        var machines = selection.In(fleet, terminal);
        using var view = RunViews.For(terminal, reach.IsJson(parsed), machines.Select(static machine => machine.Name));
        using var closures = new BuiltClosures(fleet);
        var outcomes = await new PreparedDeployment(fleet, closures, reach.Of(parsed, terminal, fleet, view), view) { TakesBuilt = noBuild }.RunAsync(machines, choices, run, keyFile, cancellation);
        view.Outcomes(outcomes);
        return FleetRun.ExitCodeOf(outcomes);
    }
}
