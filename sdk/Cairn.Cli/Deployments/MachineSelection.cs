using Cairn.Cli.Fleets;
using Cairn.Deployment.Runs;

namespace Cairn.Cli.Deployments;

/// <summary>Which machines a command is about.</summary>
/// <param name="Names">Machines by name.</param>
/// <param name="On">Machines by tags.</param>
/// <param name="Except">Machines that are left out.</param>
internal sealed record MachineSelection(IReadOnlyList<string> Names, string? On, IReadOnlyList<string> Except)
{
    /// <summary>Finds them, in the order of their names.</summary>
    internal IReadOnlyList<DeployedMachine> In(FleetFolder fleet, Terminal terminal)
    {
        if (Names.Count == 0 && On is null)
        {
            throw new CommandException(ExitCodes.Usage, "No machine is named. Name some, or say '--on' with tags; '--on all' means every machine.");
        }

        var named = Names.Select(fleet.Machine).Select(static machine => machine.Name).ToHashSet(StringComparer.Ordinal);
        var except = Except.Select(fleet.Machine).Select(static machine => machine.Name).ToHashSet(StringComparer.Ordinal);
        var all = fleet.Machines.Select(machine => DeployedMachine.Read(fleet, machine)).ToList();
        var expression = On is null ? null : TagExpression.Parse(On);
        CheckTags(expression, all);
        var tagged = all.Where(machine => expression?.Holds(machine.Tags) is true).ToList();
        foreach (var left in tagged.Where(machine => machine.OnlyByName && !named.Contains(machine.Name)))
        {
            terminal.Progress($"{left.Name}: left out, because its project says DeployOnlyByName");
        }

        return [.. all.Where(machine => (named.Contains(machine.Name) || (tagged.Contains(machine) && !machine.OnlyByName)) && !except.Contains(machine.Name))];
    }

    private static void CheckTags(TagExpression? expression, IReadOnlyList<DeployedMachine> machines)
    {
        var known = machines.SelectMany(static machine => machine.Tags).Append(TagExpression.All).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (expression?.Tags.FirstOrDefault(tag => !known.Contains(tag)) is { } unknown)
        {
            throw new CommandException(ExitCodes.Usage, $"'{unknown}' is no tag of any machine. There are {string.Join(", ", known)}.");
        }
    }
}
