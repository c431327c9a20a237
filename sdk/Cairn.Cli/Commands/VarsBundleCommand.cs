using System.CommandLine;
using Cairn.Cli.Vars;
using Cairn.Secrets.Age;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn vars export</c> and <c>import</c>.</summary>
internal static class VarsBundleCommand
{
    internal static Command Export(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var (file, machines) = (new Argument<string>("file") { Description = "The file to write; it must not exist." }, VarsCommand.Machines());
        var json = VarsCommand.Json();
        var recipients = new Option<string[]>("--recipient", "-r") { Description = "Who can read it; the admins by default." };
        var command = new Command("export", "Writes all values into one file that is encrypted with age.") { file, machines, recipients, json };
        command.SetAction((parsed, cancellation) => VarsCommand.LookAtAsync(terminal, folder, surroundings, async fleet =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!, folder);
            var readers = parsed.GetValue(recipients) is { Length: > 0 } named ? [.. named.Select(AgeRecipient.Parse)] : fleet.Keys.AllAdmins();
            var bundle = VarBundle.Write(fleet, fleet.Of(parsed.GetValue(machines) ?? []), readers);
            try
            {
                await using var output = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                await output.WriteAsync(bundle, cancellation);
            }
            catch (IOException fault) when (File.Exists(path))
            {
                throw new CommandException(ExitCodes.Usage, $"'{path}' exists already. Name another file, or delete it.", fault);
            }

            VarsReport.Write(terminal, [new VarOutcome(path, "written", $"encrypted for {readers.Count} keys")], parsed.GetValue(json), nothing: "");
            return ExitCodes.Done;
        }, cancellation));
        return command;
    }

    internal static Command Import(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var file = new Argument<string>("file") { Description = "A file that 'export' wrote." };
        var (commit, json) = (VarsCommand.Commit(), VarsCommand.Json());
        var command = new Command("import", "Takes values from a file that 'export' wrote. What exists stays.") { file, commit, json };
        command.SetAction((parsed, cancellation) => VarsCommand.OnFleetAsync(terminal, folder, surroundings, parsed.GetValue(commit), async fleet =>
        {
            var changes = new VarChanges();
            var outcomes = new List<VarOutcome>();
            MachineKeys.AddMissing(fleet, fleet.Catalog.Ordered, changes, outcomes);
            foreach (var value in VarBundle.Read(Path.GetFullPath(parsed.GetValue(file)!, folder), fleet.Identities()))
            {
                using (value.Content)
                {
                    outcomes.Add(new VarOutcome($"{value.Place}/{value.File}", Take(fleet, value, changes)));
                }
            }

            await fleet.ApplyAsync(changes, parsed.GetValue(commit) ? "Import values" : null, cancellation);
            VarsReport.Write(terminal, outcomes, parsed.GetValue(json), "The file holds no values.");
            return ExitCodes.Done;
        }, cancellation));
        return command;
    }

    private static string Take(VarsFleet fleet, VarValue value, VarChanges changes)
    {
        var node = fleet.Catalog.Find(value.Place);
        var file = node?.Description.Files.FirstOrDefault(declared => declared.Name == value.File);
        if (node is null || file is null)
        {
            return "left out: no machine declares it";
        }

        if (fleet.Tree.Exists(node.Place, file))
        {
            return "left out: it exists";
        }

        changes.Put(node.Place, file, fleet.Seal(node, file, value.Content));
        changes.PutValidation(node);
        return "imported";
    }
}
