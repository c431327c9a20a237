using Cairn.Cli.Fleets;
using Cairn.Secrets.Vars;
using Cairn.Store.Wire;

namespace Cairn.Cli.Status;

/// <summary>Compares the key that a machine has with the one that the fleet encrypts its secrets for.</summary>
internal static class FleetKeyCheck
{
    internal static MachineCondition? Of(FleetFolder fleet, string machine, MachineCondition? condition)
    {
        var file = Path.Combine(fleet.Root, "hosts", FleetKeys.FileOf(machine, isAdmin: false));
        if (condition is null || !File.Exists(file))
        {
            return condition;
        }

        var expected = File.ReadLines(file).Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] != '#').ToList();
        return expected.Intersect(condition.Keys, StringComparer.Ordinal).Any() ? condition : condition with
        {
            SecretProblems = [.. condition.SecretProblems, condition.Keys.Count == 0 ? "the machine has no key, or none that can be read" : $"the machine's key '{condition.Keys[0]}' is not the one of the fleet, '{expected.FirstOrDefault()}'"],
        };
    }
}
