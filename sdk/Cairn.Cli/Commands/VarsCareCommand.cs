using System.CommandLine;
using Cairn.Cli.Vars;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn vars fix</c> and <c>prune</c>.</summary>
internal static class VarsCareCommand
{
    internal static Command Fix(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var (machines, commit, json) = (VarsCommand.Machines(), VarsCommand.Commit(), VarsCommand.Json());
        var command = new Command("fix", "Encrypts secrets for exactly those who should read them; the values stay. Whoever is removed cannot read what comes.") { machines, commit, json };
        command.SetAction((parsed, cancellation) => VarsCommand.OnFleetAsync(terminal, folder, surroundings, parsed.GetValue(commit), async fleet =>
        {
            var changes = new VarChanges();
            var outcomes = new List<VarOutcome>();
            var selected = fleet.Of(parsed.GetValue(machines) ?? []);
            MachineKeys.AddMissing(fleet, selected, changes, outcomes);
            Readers.Fix(fleet, selected, changes, outcomes);
            await fleet.ApplyAsync(changes, parsed.GetValue(commit) ? "Encrypt secrets for who should read them" : null, cancellation);
            VarsReport.Write(terminal, outcomes, parsed.GetValue(json), "Every secret is encrypted for exactly those who should read it.");
            return ExitCodes.Done;
        }, cancellation));
        return command;
    }

    internal static Command Prune(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var (commit, json) = (VarsCommand.Commit(), VarsCommand.Json());
        var yes = new Option<bool>("--yes") { Description = "Delete what is listed." };
        var command = new Command("prune", "Lists the values that no machine declares any more; with --yes, deletes them.") { yes, commit, json };
        command.SetAction((parsed, cancellation) => VarsCommand.OnFleetAsync(terminal, folder, surroundings, parsed.GetValue(commit), async fleet =>
        {
            var orphans = fleet.Orphans();
            var changes = new VarChanges();
            var isSure = parsed.GetValue(yes);
            if (isSure)
            {
                foreach (var orphan in orphans)
                {
                    changes.Delete(VarChanges.InHosts(orphan.Path));
                }

                await fleet.ApplyAsync(changes, parsed.GetValue(commit) ? "Delete values that no machine declares" : null, cancellation);
            }

            VarsReport.Write(terminal, [.. orphans.Select(orphan => new VarOutcome($"hosts/{orphan.Path}", isSure ? "deleted" : "would be deleted"))], parsed.GetValue(json), "Every value is declared by a machine.");
            if (!isSure && orphans.Count > 0)
            {
                terminal.Hint("'cairn vars prune --yes' deletes them.");
            }

            return ExitCodes.Done;
        }, cancellation));
        return command;
    }
}
