using System.CommandLine;
using System.Text;
using Cairn.Cli.Vars;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn vars list</c> and <c>check</c>, which need no key and change nothing.</summary>
internal static class VarsShowCommand
{
    private const string Hidden = "********";
    private const string NotSet = "<not set>";

    internal static Command List(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var (machines, json) = (VarsCommand.Machines(), VarsCommand.Json());
        var command = new Command("list", "Lists values: public ones as they are, secrets as stars.") { machines, json };
        command.SetAction((parsed, cancellation) => VarsCommand.LookAtAsync(terminal, folder, surroundings, fleet =>
        {
            var values = fleet.Of(parsed.GetValue(machines) ?? []).OrderBy(static node => node.Place)
                .SelectMany(node => node.Description.Files.Select(file => new { Generator = node.Place.ToString(), File = file.Name, file.IsSecret, Readers = file.IsDeployed ? node.Users : [], Value = ValueOf(fleet, node.Place, file) }))
                .ToList();
            if (parsed.GetValue(json))
            {
                VarsReport.WriteJson(terminal, values);
            }
            else
            {
                terminal.Table(["value", "shown", "machines"], values.Select(static value => (IReadOnlyList<string>)[$"{value.Generator}/{value.File}", value.Value, string.Join(' ', value.Readers)]));
            }

            return Task.FromResult(ExitCodes.Done);
        }, cancellation));
        return command;
    }

    internal static Command Check(Terminal terminal, string folder, VarsSurroundings surroundings)
    {
        var (machines, json) = (VarsCommand.Machines(), VarsCommand.Json());
        var command = new Command("check", "Finds values that are missing, stale, orphaned, expired, or encrypted for others than they should be. Changes nothing.") { machines, json };
        command.SetAction((parsed, cancellation) => VarsCommand.LookAtAsync(terminal, folder, surroundings, async fleet =>
        {
            var names = parsed.GetValue(machines) ?? [];
            IReadOnlyList<VarProblem> problems = [.. fleet.Tree.Check(fleet.Of(names), fleet.Keys), .. fleet.Tree.CheckMachineKeys(fleet.Keys), .. VarExpiry.Check(fleet.Tree, fleet.Of(names), fleet.Surroundings.Clock.GetUtcNow()), .. names.Length == 0 ? fleet.Orphans() : []];
            if (SopsRules.Check(fleet.Folder.Root, fleet.Catalog, fleet.Keys) is { } rules)
            {
                problems = [.. problems, rules];
            }

            if (parsed.GetValue(json))
            {
                VarsReport.WriteJson(terminal, problems.Select(static problem => new { Kind = problem.Kind.ToString(), problem.Path, problem.Message }));
            }
            else
            {
                await terminal.Out.WriteLineAsync(problems.Count == 0 ? "Every value exists, is current, and is encrypted for whom it should be." : string.Join('\n', problems.Select(static problem => problem.Message)));
            }

            // What is good today does not fail a build: it is a warning.
            return problems.All(static problem => problem.Kind == VarProblemKind.Expiring) ? ExitCodes.Done : ExitCodes.Refused;
        }, cancellation));
        return command;
    }

    private static string ValueOf(VarsFleet fleet, VarPlace place, VarFileDescription file)
    {
        if (!fleet.Tree.Exists(place, file))
        {
            return NotSet;
        }

        if (file.IsSecret)
        {
            return Hidden;
        }

        using var content = fleet.Tree.Read(place, file, static () => []);
        return Encoding.UTF8.GetString(content.Span).TrimEnd('\r', '\n') is var text && text.Any(static c => char.IsControl(c) && c != '\n' || c == '\ufffd') ? "<binary>" : text;
    }
}
