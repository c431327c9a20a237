using System.CommandLine;
using Cairn.Cli.Fleets;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn why</c>: where the value of an option comes from.</summary>
internal static class WhyCommand
{
    internal static Command Create(Terminal terminal, string folder)
    {
        var machine = new Argument<string>("machine") { Description = "The machine." };
        var option = new Argument<string>("option") { Description = "The path of the option, as OpenSsh.Ports or Users[\"crs58\"].Shell." };
        machine.CompletionSources.Add(Completions.FleetNames.Machines(folder));
        var json = new Option<bool>("--json") { Description = "Print the value and its definitions as JSON." };
        var command = new Command("why", "Shows the value of an option and every definition of it, with file and line.") { machine, option, json };
        command.SetAction((parsed, cancellation) =>
            MachineProgram.RunAsync(terminal, folder, parsed.GetValue(machine)!, ["why", parsed.GetValue(option)!, .. parsed.GetValue(json) ? (string[])["--json"] : []], cancellation));
        return command;
    }
}
