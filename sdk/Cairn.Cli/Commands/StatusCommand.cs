using System.CommandLine;
using Cairn.Cli.Deployments;
using Cairn.Cli.Fleets;
using Cairn.Cli.Status;
using Cairn.Cli.Views;
using Cairn.Deployment.Machines;
using Cairn.Deployment.Runs;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn status</c>: how machines are.</summary>
internal static class StatusCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    internal static Command Create(Terminal terminal, string folder)
    {
        var (selection, reach) = (new SelectionOptions(folder), new ReachArguments());
        var exitCode = new Option<bool>("--exit-code") { Description = "End with 20 if a machine is not as its generation says, and with 40 if one should be started anew." };
        var command = reach.On(selection.On(new Command("status", "Says how machines are: reachable, on which generation and since when, drifted from it, to be started anew, with their key and secrets.") { exitCode }));
        command.SetAction(async (parsed, cancellation) =>
        {
            var fleet = FleetFolder.Around(folder);
            var machines = selection.Of(parsed).In(fleet, terminal).ToDictionary(static machine => machine.Name, StringComparer.Ordinal);
            using var view = RunViews.For(terminal, reach.IsJson(parsed), machines.Keys);
            var options = reach.Of(parsed, terminal, fleet, view);
            var outcomes = await new FleetRun(Batches.One, reach.Parallel(parsed), keepGoing: true).RunAsync([.. machines.Keys], (machine, stop) =>
            {
                view.Report(new MachineProgress(machine, MachinePhase.Connecting));
                var outcome = MachineQuestion.Examine(options.Target(machines[machine]), s_patience, stop);
                view.Report(new MachineProgress(machine, MachinePhase.Ended));
                outcome = outcome with { Condition = FleetKeyCheck.Of(fleet, machine, outcome.Condition) };
                return parsed.GetValue(exitCode) ? StatusExitCode.Judge(outcome) : outcome;
            }, cancellation);
            var now = TimeProvider.System.GetUtcNow();
            if (reach.IsJson(parsed))
            {
                view.Outcomes(outcomes);
            }
            else
            {
                view.Clear();
                StatusReport.Write(terminal, outcomes, now);
            }

            return parsed.GetValue(exitCode) ? StatusExitCode.Of(outcomes) : FleetRun.ExitCodeOf(outcomes);
        });
        return command;
    }
}
