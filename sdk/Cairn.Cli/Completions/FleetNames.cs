using System.CommandLine.Completions;
using Cairn.Cli.Deployments;
using Cairn.Cli.Fleets;
using Cairn.Deployment;
using Cairn.Deployment.Runs;

namespace Cairn.Cli.Completions;

/// <summary>Names machines and tags to the shell. Where there is no fleet, or one that cannot be read, there is nothing to complete.</summary>
internal static class FleetNames
{
    internal static Func<CompletionContext, IEnumerable<CompletionItem>> Machines(string folder) =>
        _ => Find(folder, static fleet => fleet.Machines.Select(static machine => machine.Name));

    internal static Func<CompletionContext, IEnumerable<CompletionItem>> Tags(string folder) =>
        _ => Find(folder, static fleet => fleet.Machines.SelectMany(machine => DeployedMachine.Read(fleet, machine).Tags).Append(TagExpression.All).Distinct(StringComparer.Ordinal));

    private static IEnumerable<CompletionItem> Find(string folder, Func<FleetFolder, IEnumerable<string>> names)
    {
        try
        {
            return [.. names(FleetFolder.Around(folder)).Order(StringComparer.Ordinal).Select(static name => new CompletionItem(name))];
        }
        catch (Exception error) when (error is CommandException or DeploymentException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
