using System.CommandLine;
using Cairn.Cli.Fleets;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn options</c>: which options a machine has, what they are, and what they are set to.</summary>
internal static class OptionsCommand
{
    internal static Command Create(Terminal terminal, string folder)
    {
        var machine = new Argument<string>("machine") { Description = "The machine." };
        var text = new Argument<string?>("text") { Description = "The path of an option or of what they are in, or what to look for in paths and descriptions; all options by default.", Arity = ArgumentArity.ZeroOrOne };
        machine.CompletionSources.Add(Completions.FleetNames.Machines(folder));
        var json = new Option<bool>("--json") { Description = "Print the options as JSON, each with its definitions." };
        var command = new Command("options", "Searches the options that a machine has, and shows their values; of a single one also type, description, default and every definition.") { machine, text, json };
        command.SetAction((parsed, cancellation) =>
            MachineProgram.RunAsync(terminal, folder, parsed.GetValue(machine)!, ["options", .. parsed.GetValue(text) is { } wanted ? (string[])[wanted] : [], .. parsed.GetValue(json) ? (string[])["--json"] : []], cancellation));
        return command;
    }
}
