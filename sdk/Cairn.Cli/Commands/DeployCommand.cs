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
        var (selection, reach, running) = (new SelectionOptions(folder), new ReachArguments(), new RunOptions());
        var command = running.On(reach.On(selection.On(new Command("deploy", "Builds machines, sends them what they lack, switches them, and goes back where they cannot be reached anew.")
        {
            dryRun, batch, keepGoing, confirmWithin, noConfirm, noBuild, overwrite, keyFile,
        })));
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(confirmWithin) < 1)
            {
                throw new CommandException(ExitCodes.Usage, "'--confirm-within' is at least 1 second; '--no-confirm' needs no confirmation.");
            }

            if (parsed.GetValue(dryRun) && parsed.GetResult(confirmWithin) is { Implicit: false })
            {
                throw new CommandException(ExitCodes.Usage, "'--confirm-within' has no effect with '--dry-run', which changes nothing. Leave one of them out.");
            }

            var choices = running.Complete(parsed, new DeploymentChoices
            {
                IsDryRun = parsed.GetValue(dryRun),
                OverwriteEdited = parsed.GetValue(overwrite),
                ConfirmWithin = parsed.GetValue(noConfirm) ? null : TimeSpan.FromSeconds(parsed.GetValue(confirmWithin)),
            });
            FleetRun Run(Func<string, int, MachineOutcome> takeBack) => new(parsed.GetValue(batch) is { } steps ? Batches.Parse(steps) : Batches.One, reach.Parallel(parsed), parsed.GetValue(keepGoing))
            {
                Limit = running.Limit(parsed),
                TakeBack = running.AllOrNothing(parsed) ? takeBack : null,
            };
            return RunAsync(terminal, folder, selection.Of(parsed), reach, parsed, choices, Run, (parsed.GetValue(keyFile), parsed.GetValue(noBuild), running.SkipOffline(parsed) ? new OfflineMachines(reach.Parallel(parsed)) : null), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, string folder, MachineSelection selection, ReachArguments reach, ParseResult parsed, DeploymentChoices choices, Func<Func<string, int, MachineOutcome>, FleetRun> run,
        (string? KeyFile, bool NoBuild, OfflineMachines? Offline) more, CancellationToken cancellation)
    {
        var fleet = FleetFolder.Around(folder);
        var machines = selection.In(fleet, terminal);
        using var view = RunViews.For(terminal, reach.IsJson(parsed), machines.Select(static machine => machine.Name));
        using var closures = new BuiltClosures(fleet);
        var deployment = new PreparedDeployment(fleet, closures, reach.Of(parsed, terminal, fleet, view), view) { TakesBuilt = more.NoBuild, Offline = more.Offline };
        var outcomes = await deployment.RunAsync(machines, choices, run, more.KeyFile, cancellation);
        view.Outcomes(outcomes);
        return FleetRun.ExitCodeOf(outcomes);
    }
}
