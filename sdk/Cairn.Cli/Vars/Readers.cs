using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;
using Cairn.Secrets.Vars;

namespace Cairn.Cli.Vars;

/// <summary>Makes the recipients of encrypted files those that are computed, and keeps their content.</summary>
internal static class Readers
{
    /// <summary>Adds readers that lack; refuses when someone can read who should not, because that may be an attack.</summary>
    internal static void Add(VarsFleet fleet, IReadOnlyList<VarNode> nodes, VarChanges changes, List<VarOutcome> outcomes)
    {
        var problems = fleet.Tree.Check(nodes, fleet.Keys);
        if (problems.Where(static problem => problem.Kind is VarProblemKind.Overshared or VarProblemKind.Unreadable).ToList() is { Count: > 0 } drift)
        {
            throw new CommandException(ExitCodes.Refused, $"{string.Join('\n', drift.Select(static problem => problem.Message))}\nNothing was written.");
        }

        Change(fleet, Secrets(nodes, fleet.Keys).Where(secret => problems.Any(problem => problem.Kind == VarProblemKind.Unshared && problem.Path == secret.Path)), changes, outcomes);
    }

    /// <summary>Adds and removes readers. Who is removed may have kept the data key, so the file gets a new one.</summary>
    internal static void Fix(VarsFleet fleet, IReadOnlyList<VarNode> nodes, VarChanges changes, List<VarOutcome> outcomes) =>
        Change(fleet, [.. Secrets(nodes, fleet.Keys), .. fleet.Keys.Machines.Keys.Select(machine => (FleetKeys.PrivateFileOf(machine), fleet.Keys.AllAdmins()))], changes, outcomes);

    private static IEnumerable<(string Path, IReadOnlyList<AgeRecipient> Readers)> Secrets(IEnumerable<VarNode> nodes, FleetKeys keys) =>
        nodes.SelectMany(node => node.Description.Files.Where(static file => file.IsSecret).Select(file => (node.Place.FileOf(file.Name, isSecret: true), keys.ReadersOf(node, file))));

    private static void Change(VarsFleet fleet, IEnumerable<(string Path, IReadOnlyList<AgeRecipient> Readers)> secrets, VarChanges changes, List<VarOutcome> outcomes)
    {
        foreach (var (path, readers) in secrets.Where(secret => File.Exists(Path.Combine(fleet.Hosts, secret.Path))))
        {
            var file = fleet.Tree.Encrypted(path);
            var actual = file.Recipients.SelectMany(static group => group).ToHashSet(StringComparer.Ordinal);
            var wanted = readers.Select(static reader => reader.ToString()).ToHashSet(StringComparer.Ordinal);
            if (file.Recipients.Count == 1 && actual.SetEquals(wanted))
            {
                continue;
            }

            var audience = new SopsAudience(readers);
            var isRemoval = !actual.IsSubsetOf(wanted) || file.Recipients.Count != 1;
            var changed = isRemoval ? file.Rotate(fleet.Identities(), audience, fleet.Surroundings.Clock) : file.UpdateKeys(audience, fleet.Identities());
            changes.Put(VarChanges.InHosts(path), changed.ToBytes());
            outcomes.Add(new VarOutcome($"hosts/{path}", isRemoval ? "re-encrypted under a new key" : "shared", Difference(actual, wanted, fleet.Keys)));
        }
    }

    private static string Difference(HashSet<string> actual, HashSet<string> wanted, FleetKeys keys) => string.Join(", ",
    [
        .. wanted.Except(actual, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => $"+ {keys.OwnerOf(key) ?? key}"),
        .. actual.Except(wanted, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(key => $"- {keys.OwnerOf(key) ?? key}"),
    ]);
}
