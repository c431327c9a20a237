using System.CommandLine;
using Cairn.Cli.Bumps;
using Cairn.Cli.Fleets;
using Cairn.Cli.Vars;
using Cairn.Secrets.Age;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn keys</c>: who can read the fleet's secrets.</summary>
internal static class KeysCommand
{
    internal static Command Create(Terminal terminal, string folder, VarsSurroundings surroundings) => new("keys", "Manages the keys of admins and machines.")
    {
        KeygenCommand.Create(terminal, folder, surroundings),
        Add(terminal, folder, surroundings),
        Remove(terminal, folder, surroundings),
        List(terminal, folder),
    };

    private static Command Add(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var (isMachine, name) = Who();
        var recipient = new Argument<string?>("recipient") { Description = "The public key, age1… or ssh-…; for a machine without one, a key is made.", Arity = ArgumentArity.ZeroOrOne };
        var (commit, json) = (VarsCommand.Commit(), VarsCommand.Json());
        var command = new Command("add", "Adds a key of an admin or a machine.") { name, recipient, isMachine, commit, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var change = new KeyChange(parsed.GetValue(name)!, parsed.GetValue(isMachine), "Add");
            var key = parsed.GetValue(recipient) is { } text ? AgeRecipient.Parse(text) : null;
            await ChangeAsync(terminal, folder, surroundings, change, parsed.GetValue(commit), fleet => KeyChanges.Add(fleet, change.Name, key, change.IsMachine), cancellation);
            VarsReport.Write(terminal, [change.Outcome("added")], parsed.GetValue(json), nothing: "");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Remove(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var (isMachine, name) = Who();
        var recipient = new Argument<string?>("recipient") { Description = "The public key to remove, of several; all by default.", Arity = ArgumentArity.ZeroOrOne };
        var (commit, json) = (VarsCommand.Commit(), VarsCommand.Json());
        var command = new Command("remove", "Removes the keys of an admin or a machine.") { name, recipient, isMachine, commit, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var change = new KeyChange(parsed.GetValue(name)!, parsed.GetValue(isMachine), "Remove");
            var key = parsed.GetValue(recipient) is { } text ? AgeRecipient.Parse(text) : null;
            await ChangeAsync(terminal, folder, surroundings, change, parsed.GetValue(commit), fleet => KeyChanges.Remove(fleet, change.Name, key, change.IsMachine), cancellation);
            VarsReport.Write(terminal, [change.Outcome("removed")], parsed.GetValue(json), nothing: "");
            terminal.Hint("What they could read they may have kept: 'cairn vars rotate' makes values anew.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command List(Terminal terminal, string folder)
    {
        var json = VarsCommand.Json();
        var command = new Command("list", "Lists the keys of admins and machines.") { json };
        command.SetAction(parsed =>
        {
            var keys = FleetKeys.In(Path.Combine(FleetFolder.Around(folder).Root, "hosts"));
            var rows = keys.Admins.Select(static entry => ("admin", entry)).Concat(keys.Machines.Select(static entry => ("machine", entry)))
                .SelectMany(static known => known.entry.Value.Select(key => new { Kind = known.Item1, Name = known.entry.Key, Key = key.ToString() }))
                .ToList();
            if (parsed.GetValue(json))
            {
                VarsReport.WriteJson(terminal, rows);
            }
            else
            {
                terminal.Table(["kind", "name", "key"], rows.Select(static row => (IReadOnlyList<string>)[row.Kind, row.Name, row.Key]));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static (Option<bool> IsMachine, Argument<string> Name) Who() =>
        (new("--machine") { Description = "The name is that of a machine, not of an admin." }, new("name") { Description = "The admin, or the machine." });

    internal static Task EnsureCleanAsync(FleetFolder fleet, bool commit, CancellationToken cancellation) =>
        commit ? GitCommit.EnsureCleanAsync(fleet.Root, [$"hosts/{FleetKeys.Folder}"], cancellation) : Task.CompletedTask;

    internal static Task CommitAsync(FleetFolder fleet, bool commit, string message, IReadOnlyDictionary<string, byte[]?> changes, CancellationToken cancellation) =>
        commit ? GitCommit.CommitAsync(fleet.Root, message, [.. changes.Keys], cancellation) : Task.CompletedTask;

    private static async Task ChangeAsync(
        Terminal terminal, string folder, VarsSurroundings surroundings, KeyChange change, bool commit, Func<FleetFolder, IReadOnlyDictionary<string, byte[]?>> changes, CancellationToken cancellation)
    {
        var fleet = FleetFolder.Around(folder);
        using var alone = VarsLock.Take(fleet);
        VarsFleet.FinishInterrupted(fleet, surroundings, terminal);
        await EnsureCleanAsync(fleet, commit, cancellation);
        var files = changes(fleet);
        VarsFleet.Files(fleet, surroundings).Change(files);
        await CommitAsync(fleet, commit, $"{change.Verb} the key of {change.Subject}", files, cancellation);
        terminal.Hint("'cairn vars fix' encrypts the secrets for the keys as they are now.");
    }

    private sealed record KeyChange(string Name, bool IsMachine, string Verb)
    {
        internal string Subject => $"{(IsMachine ? "machine" : "admin")} '{Name}'";

        internal VarOutcome Outcome(string outcome) => new(Subject, outcome);
    }
}
