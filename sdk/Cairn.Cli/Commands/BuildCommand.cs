using System.CommandLine;
using Cairn.Cli.Builds;
using Cairn.Cli.Deployments;
using Cairn.Cli.Fleets;
using Cairn.Cli.Views;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn build</c>: the closures of machines, and what they have become since the last build.</summary>
internal static class BuildCommand
{
    internal static Command Create(Terminal terminal, string folder)
    {
        var selection = new SelectionOptions(folder);
        var json = new Option<bool>("--json") { Description = "Print the closures as JSON." };
        var command = selection.On(new Command("build", "Builds the closures of machines, and says what changed since they were built last."));
        command.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            var fleet = FleetFolder.Around(folder);
            var machines = selection.Of(parsed).In(fleet, terminal).Select(static machine => machine.Machine).ToList();
            terminal.Progress($"building {string.Join(", ", machines.Select(static machine => machine.Name))}");
            var build = await FleetBuild.RunAsync(fleet, machines, cancellation);
            var built = build.Closures.Select(BuiltMachine.Of).OrderBy(static machine => machine.Machine, StringComparer.Ordinal).ToList();
            if (parsed.GetValue(json))
            {
                VarsReport.WriteJson(terminal, built.Cast<object>().Concat(build.Failures.Select(static failure => (object)new { failure.Machine, failure.Error })));
            }
            else
            {
                Write(terminal, built);
            }

            foreach (var (machine, error) in build.Failures)
            {
                terminal.Error($"{machine} does not build: {error}");
            }

            return build.Failures.Count == 0 ? ExitCodes.Done : ExitCodes.Configuration;
        });
        return command;
    }

    private static void Write(Terminal terminal, List<BuiltMachine> built)
    {
        if (built.Count > 0)
        {
            terminal.Table(["machine", "closure", "size", "changed"], built.Select(static machine => (IReadOnlyList<string>)[machine.Machine, machine.Hash, ProgressWords.Bytes(machine.Size), machine.Changed]));
        }
    }
}
