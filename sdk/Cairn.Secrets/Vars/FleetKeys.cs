using Cairn.Secrets.Age;

namespace Cairn.Secrets.Vars;

/// <summary>The recipients of a fleet: its admins, who read every secret, and its machines, which read those that they use.</summary>
/// <remarks>Each has a file of recipients, one a line, below <c>hosts/fleet/keys</c>. What a machine's file says is the machine's own key.</remarks>
public sealed class FleetKeys
{
    /// <summary>The folder of the keys, from the one that holds all machines.</summary>
    public const string Folder = $"{VarPlace.FleetFolder}/keys";

    private const string Suffix = ".pub";

    private FleetKeys(SortedDictionary<string, IReadOnlyList<AgeRecipient>> admins, SortedDictionary<string, IReadOnlyList<AgeRecipient>> machines) => (Admins, Machines) = (admins, machines);

    /// <summary>Gets the recipients of admins, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AgeRecipient>> Admins { get; }

    /// <summary>Gets the recipients of machines, by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<AgeRecipient>> Machines { get; }

    /// <summary>Reads the keys of a fleet.</summary>
    /// <param name="hosts">The folder that holds all machines.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="SecretsException">CAIRN4006: a line is no recipient.</exception>
    public static FleetKeys In(string hosts) => new(Read(hosts, "admins"), Read(hosts, "machines"));

    /// <summary>Gives the path of a recipients' file, from the folder that holds all machines.</summary>
    /// <param name="name">The admin or the machine.</param>
    /// <param name="isAdmin">Which of them.</param>
    /// <returns>The path.</returns>
    public static string FileOf(string name, bool isAdmin) => $"{Folder}/{(isAdmin ? "admins" : "machines")}/{name}{Suffix}";

    /// <summary>Gives the path of a machine's private key, which is encrypted for admins and put on the machine when it is set up.</summary>
    /// <param name="machine">The machine.</param>
    /// <returns>The path, from the folder that holds all machines.</returns>
    public static string PrivateFileOf(string machine) => $"{Folder}/machines/{machine}.key{VarPlace.SecretSuffix}";

    /// <summary>Computes who is to read a secret: the admins, and the machines that use it, if they get it.</summary>
    /// <param name="node">The generator.</param>
    /// <param name="file">The file.</param>
    /// <returns>The recipients, sorted and each once.</returns>
    public IReadOnlyList<AgeRecipient> ReadersOf(VarNode node, VarFileDescription file) =>
        Sorted([.. Admins.Values.SelectMany(static keys => keys), .. file.IsDeployed ? node.Users.SelectMany(machine => Machines.GetValueOrDefault(machine) ?? []) : []]);

    /// <summary>Gets the recipients of all admins.</summary>
    /// <returns>The recipients, sorted and each once.</returns>
    public IReadOnlyList<AgeRecipient> AllAdmins() => Sorted(Admins.Values.SelectMany(static keys => keys));

    /// <summary>Says whose key a recipient is.</summary>
    /// <param name="recipient">The recipient, as text.</param>
    /// <returns>As <c>admin 'al'</c> or <c>machine 'cinnabar'</c>; null if it is nobody's.</returns>
    public string? OwnerOf(string recipient) =>
        Admins.Where(admin => admin.Value.Any(key => key.ToString() == recipient)).Select(static admin => $"admin '{admin.Key}'").FirstOrDefault()
        ?? Machines.Where(machine => machine.Value.Any(key => key.ToString() == recipient)).Select(static machine => $"machine '{machine.Key}'").FirstOrDefault();

    /// <summary>Gives the same keys with one machine's added.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="recipient">Its key.</param>
    /// <returns>The keys.</returns>
    public FleetKeys WithMachine(string machine, AgeRecipient recipient) => new(
        new(Admins.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
        new(Machines.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { [machine] = [recipient] });

    private static IReadOnlyList<AgeRecipient> Sorted(IEnumerable<AgeRecipient> recipients) =>
        [.. recipients.Distinct().OrderBy(static recipient => recipient.ToString(), StringComparer.Ordinal)];

    private static SortedDictionary<string, IReadOnlyList<AgeRecipient>> Read(string hosts, string kind)
    {
        var folder = Path.Combine(hosts, Folder, kind);
        var keys = new SortedDictionary<string, IReadOnlyList<AgeRecipient>>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, $"*{Suffix}") : [])
        {
            keys.Add(Path.GetFileNameWithoutExtension(file), AgeRecipient.ParseFile(File.ReadAllText(file)));
        }

        return keys;
    }
}
