using System.Text;
using Cairn.Cli.Fleets;
using Cairn.Secrets.Age;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>Works out which files change when keys are added and removed.</summary>
internal static class KeyChanges
{
    internal static IReadOnlyDictionary<string, byte[]?> Add(FleetFolder fleet, string name, AgeRecipient? recipient, bool isMachine)
    {
        var keys = FleetKeys.In(Path.Combine(fleet.Root, "hosts"));
        if (isMachine)
        {
            fleet.Machine(name);
        }

        if (VarPlace.WhyNotName(name) is { } reason)
        {
            throw new CommandException(ExitCodes.Usage, $"'{name}' cannot be the name of an admin: it {reason}.");
        }

        var known = (isMachine ? keys.Machines : keys.Admins).GetValueOrDefault(name) ?? [];
        if (recipient is null)
        {
            return !isMachine ? throw new CommandException(ExitCodes.Usage, $"'{name}' needs a public key: 'cairn keys add {name} age1…'. 'cairn keys keygen' makes one for you.")
                : known.Count > 0 ? throw new CommandException(ExitCodes.Usage, $"'{name}' has a key already. Remove it first, with 'cairn keys remove --machine {name}'.")
                : MachineKeys.Make(keys, name).Files.ToDictionary(static file => VarChanges.InHosts(file.Key), static file => (byte[]?)file.Value, StringComparer.Ordinal);
        }

        return known.Contains(recipient)
            ? throw new CommandException(ExitCodes.Usage, $"'{name}' has the key '{recipient}' already.")
            : new Dictionary<string, byte[]?>(StringComparer.Ordinal)
            {
                [VarChanges.InHosts(FleetKeys.FileOf(name, !isMachine))] = TextOf(known.Append(recipient)),
            };
    }

    /// <summary>Finds the admin who has a key; null if nobody has.</summary>
    internal static string? AdminWith(FleetFolder fleet, AgeRecipient recipient) =>
        FleetKeys.In(Path.Combine(fleet.Root, "hosts")).Admins.Where(admin => admin.Value.Contains(recipient)).Select(static admin => admin.Key).FirstOrDefault();

    internal static bool IsAdmin(FleetFolder fleet, string name, AgeRecipient recipient) =>
        FleetKeys.In(Path.Combine(fleet.Root, "hosts")).Admins.GetValueOrDefault(name)?.Contains(recipient) == true;

    internal static IReadOnlyDictionary<string, byte[]?> Remove(FleetFolder fleet, string name, AgeRecipient? recipient, bool isMachine)
    {
        var keys = FleetKeys.In(Path.Combine(fleet.Root, "hosts"));
        var known = isMachine ? keys.Machines : keys.Admins;
        if (!known.ContainsKey(name))
        {
            throw new CommandException(ExitCodes.Usage, $"'{name}' has no key. There are keys of {(known.Count == 0 ? "nobody" : string.Join(", ", known.Keys))}.");
        }

        if (recipient is not null && !known[name].Contains(recipient))
        {
            throw new CommandException(ExitCodes.Usage, $"'{name}' does not have the key '{recipient}'. There are {string.Join(", ", known[name])}.");
        }

        if (recipient is not null && known[name].Count > 1)
        {
            // The private half of a machine stays: nobody can tell here whose it is.
            return new Dictionary<string, byte[]?>(StringComparer.Ordinal) { [VarChanges.InHosts(FleetKeys.FileOf(name, !isMachine))] = TextOf(known[name].Where(key => !key.Equals(recipient))) };
        }

        if (!isMachine && known.Count == 1)
        {
            throw new CommandException(ExitCodes.Usage, $"'{name}' is the last admin: without one nobody could read the fleet's secrets. Add another first.");
        }

        var changes = new Dictionary<string, byte[]?>(StringComparer.Ordinal) { [VarChanges.InHosts(FleetKeys.FileOf(name, !isMachine))] = null };
        if (isMachine)
        {
            changes[VarChanges.InHosts(FleetKeys.PrivateFileOf(name))] = null;
        }

        return changes;
    }

    private static byte[] TextOf(IEnumerable<AgeRecipient> keys) => Encoding.UTF8.GetBytes(string.Concat(keys.Select(static key => $"{key}\n")));
}
