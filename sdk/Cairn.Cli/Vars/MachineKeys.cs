using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>Makes keys of machines: the public part for everyone, the private part encrypted for admins, who set the machine up with it.</summary>
internal static class MachineKeys
{
    /// <summary>Makes a key for every machine that is to read a secret and has none.</summary>
    internal static void AddMissing(VarsFleet fleet, IEnumerable<VarNode> nodes, VarChanges changes, List<VarOutcome> outcomes)
    {
        var machines = nodes.Where(static node => node.Description.Files.Any(static file => file.IsDeployed)).SelectMany(static node => node.Users).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var machine in machines.Where(machine => !fleet.Keys.Machines.ContainsKey(machine)).ToList())
        {
            var (keys, files) = Make(fleet.Keys, machine);
            fleet.Keys = keys;
            foreach (var (path, content) in files)
            {
                changes.Put(VarChanges.InHosts(path), content);
            }

            outcomes.Add(new VarOutcome($"machine '{machine}'", "key made"));
        }
    }

    /// <summary>Makes the key of a machine, and the files that hold it.</summary>
    internal static (FleetKeys Keys, IReadOnlyDictionary<string, byte[]> Files) Make(FleetKeys keys, string machine)
    {
        if (keys.AllAdmins() is not { Count: > 0 } admins)
        {
            throw new CommandException(ExitCodes.Usage, "The fleet has no admin, so nobody could read its secrets. Make a key with 'cairn keys keygen'.");
        }

        using var identity = AgeIdentity.Generate();
        using var text = identity.ToText();
        var path = FleetKeys.PrivateFileOf(machine);
        return (keys.WithMachine(machine, identity.Recipient!), new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            [FleetKeys.FileOf(machine, isAdmin: false)] = System.Text.Encoding.UTF8.GetBytes($"{identity.Recipient}\n"),
            [path] = SopsFile.Encrypt(text, SopsFormat.Binary, $"hosts/{path}", new SopsAudience(admins)).ToBytes(),
        });
    }
}
