using Cairn.Cli.Fleets;
using Cairn.Deployment.Runs;

namespace Cairn.Cli.Deployments;

/// <summary>Finds the machines of a fleet that a command is about.</summary>
internal static class SelectedMachines
{
    /// <summary>Finds them, in the order of their names; says whom a tag does not mean.</summary>
    internal static IReadOnlyList<DeployedMachine> In(this MachineSelection selection, FleetFolder fleet, Terminal terminal)
    {
        var all = fleet.Machines.Select(machine => DeployedMachine.Read(fleet, machine)).ToDictionary(static machine => machine.Name, StringComparer.Ordinal);
        var (meant, onlyByName) = selection.Among([.. all.Values.Select(static machine => new KnownMachine(machine.Name, machine.Tags, machine.OnlyByName))]);
        foreach (var left in onlyByName)
        {
            terminal.Progress($"{left}: left out, because its project says DeployOnlyByName");
        }

        return [.. meant.Select(name => all[name])];
    }
}
