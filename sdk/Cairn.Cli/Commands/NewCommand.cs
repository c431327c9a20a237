using System.CommandLine;
using System.Text.RegularExpressions;
using Cairn.Cli.Fleets;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn new</c>: a fleet, or something in one, from a template of <c>dotnet new</c>.</summary>
internal static partial class NewCommand
{
    private static readonly Dictionary<string, Template> s_kinds = new(StringComparer.Ordinal)
    {
        ["fleet"] = new("cairn-fleet", null),
        ["machine"] = new("cairn-host", "hosts"),
        ["module"] = new("cairn-module", "packages"),
        ["overlay"] = new("cairn-overlay", "overlays"),
        ["software"] = new("cairn-software", "packages"),
    };

    internal static Command Create(Terminal terminal, string folder)
    {
        var kind = new Argument<string>("kind") { Description = "What to make: fleet, machine, module, overlay or software." };
        kind.AcceptOnlyFromAmong([.. s_kinds.Keys]);
        var name = new Argument<string>("name") { Description = "Its name." };
        var more = new Argument<string[]>("options") { Description = "Options of the template, after '--': those that 'dotnet new <template> --help' lists.", Arity = ArgumentArity.ZeroOrMore };
        var json = new Option<bool>("--json") { Description = "Print what was made as JSON." };
        var command = new Command("new", "Makes a fleet, or a machine, module, overlay or software of one, from a template.") { kind, name, more, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (template, place) = s_kinds[parsed.GetValue(kind)!];
            if (parsed.GetValue(kind) == "machine" && !MachineName().IsMatch(parsed.GetValue(name)!))
            {
                throw new CommandException(
                    ExitCodes.Usage, $"CAIRN3004: '{parsed.GetValue(name)}' cannot be a machine's name. Give another: at most 63 lower-case letters, digits and hyphens, with no hyphen at the ends.");
            }

            var root = place is null ? folder : FleetFolder.Around(folder).Root;
            var (exitCode, output) = await ExternalProgram.RunAsync(root, "dotnet", ["new", template, "-n", parsed.GetValue(name)!, .. parsed.GetValue(more) ?? []], cancellation);
            if (exitCode != 0)
            {
                terminal.Error($"'dotnet new {template}' ended with {exitCode}: {output.Trim()}");
                terminal.Hint("'dotnet new install Cairn.Templates' installs the templates.");
                return ExitCodes.Usage;
            }

            var made = place is null ? parsed.GetValue(name)! : $"{place}/{parsed.GetValue(name)}";
            if (parsed.GetValue(json))
            {
                VarsReport.WriteJson(terminal, new { Kind = parsed.GetValue(kind), Name = parsed.GetValue(name), Folder = made });
            }
            else
            {
                await terminal.Out.WriteLineAsync($"made {made}");
            }

            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>What the fleet takes for a name (CAIRN3004).</summary>
    [GeneratedRegex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachineName();

    /// <summary>A template.</summary>
    /// <param name="Name">What <c>dotnet new</c> calls it.</param>
    /// <param name="Folder">The folder of a fleet that what it makes belongs into; null for what is a fleet itself.</param>
    private sealed record Template(string Name, string? Folder);
}
