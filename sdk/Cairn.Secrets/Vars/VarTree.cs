using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;

namespace Cairn.Secrets.Vars;

/// <summary>The values of a fleet on disk: what is there, and what is wrong with it. It only reads.</summary>
/// <param name="hosts">The folder that holds the folders of all machines.</param>
public sealed class VarTree(string hosts)
{
    /// <summary>Says whether every file of a generator exists and was made from what it would be made from today.</summary>
    /// <param name="node">The generator.</param>
    /// <returns>Whether it has to run.</returns>
    public bool IsComplete(VarNode node) => node.Description.Files.All(file => Exists(node.Place, file)) && IsFresh(node);

    /// <summary>Says whether a file exists.</summary>
    /// <param name="place">The generator.</param>
    /// <param name="file">The file.</param>
    /// <returns>Whether it exists in the form that it should have.</returns>
    public bool Exists(VarPlace place, VarFileDescription file) => File.Exists(FullPath(place.FileOf(file.Name, file.IsSecret)));

    /// <summary>Reads a file, and decrypts it when it is secret.</summary>
    /// <param name="place">The generator.</param>
    /// <param name="file">The file.</param>
    /// <param name="keys">Gives the keys; asked only for a secret.</param>
    /// <returns>The content, the caller's to dispose.</returns>
    /// <exception cref="SecretsException">No key fits, or the file was changed.</exception>
    public SecretBytes Read(VarPlace place, VarFileDescription file, Func<IReadOnlyList<AgeIdentity>> keys)
    {
        var bytes = File.ReadAllBytes(FullPath(place.FileOf(file.Name, file.IsSecret)));
        return file.IsSecret ? Parse(bytes, place.FileOf(file.Name, isSecret: true)).Decrypt(keys()) : SecretBytes.Take(bytes);
    }

    /// <summary>Reads an encrypted file without decrypting it.</summary>
    /// <param name="path">The path, from the folder that holds all machines.</param>
    /// <returns>The file.</returns>
    /// <exception cref="SecretsException">It is no encrypted file.</exception>
    public SopsFile Encrypted(string path) => Parse(File.ReadAllBytes(FullPath(path)), path);

    /// <summary>Lists everything that is wrong with the values of generators, without any key.</summary>
    /// <param name="nodes">The generators.</param>
    /// <param name="keys">The fleet's keys.</param>
    /// <returns>The problems, by path.</returns>
    public IReadOnlyList<VarProblem> Check(IEnumerable<VarNode> nodes, FleetKeys keys) => [.. nodes.SelectMany(node => Check(node, keys)).OrderBy(static problem => problem.Path, StringComparer.Ordinal)];

    /// <summary>Lists what is wrong with the private keys of machines, which only admins are to read.</summary>
    /// <param name="keys">The fleet's keys.</param>
    /// <returns>The problems, by path.</returns>
    public IReadOnlyList<VarProblem> CheckMachineKeys(FleetKeys keys) =>
        [.. keys.Machines.Keys.Select(FleetKeys.PrivateFileOf).Where(path => File.Exists(FullPath(path))).SelectMany(path => CheckReaders(path, keys.AllAdmins(), keys))];

    /// <summary>Lists the files that no generator declares.</summary>
    /// <param name="catalog">All generators of the fleet.</param>
    /// <returns>The problems, by path.</returns>
    public IReadOnlyList<VarProblem> Orphans(VarCatalog catalog)
    {
        var declared = catalog.Ordered
            .SelectMany(static node => node.Description.Files.Select(file => node.Place.FileOf(file.Name, file.IsSecret))
                .Concat(node.Description.Validation is null ? [] : [node.Place.FileOf(VarPlace.ValidationFile, isSecret: false)]))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Directory.GetDirectories(hosts)
                .Select(static folder => Path.Combine(folder, VarPlace.VarsFolder))
                .Where(Directory.Exists)
                .SelectMany(static folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(hosts, file).Replace('\\', '/'))
                .Where(path => !declared.Contains(path))
                .Order(StringComparer.Ordinal)
                .Select(static path => new VarProblem(VarProblemKind.Orphaned, path, $"'hosts/{path}' is declared by no machine. If it is not needed any more, run 'cairn vars prune'.")),
        ];
    }

    private static SopsFile Parse(byte[] bytes, string path) => SopsFile.Parse(bytes, SopsFormat.Binary, $"hosts/{path}");

    private IEnumerable<VarProblem> Check(VarNode node, FleetKeys keys)
    {
        foreach (var file in node.Description.Files)
        {
            var path = node.Place.FileOf(file.Name, file.IsSecret);
            if (!File.Exists(FullPath(path)))
            {
                yield return new VarProblem(VarProblemKind.Missing, path, $"'hosts/{path}' does not exist. Run 'cairn vars generate{(node.Place.Machine is { } machine ? $" {machine}" : "")}'.");
            }
            else if (file.IsSecret)
            {
                foreach (var problem in CheckReaders(path, keys.ReadersOf(node, file), keys))
                {
                    yield return problem;
                }
            }
        }

        if (node.Description.Files.Any(file => Exists(node.Place, file)) && !IsFresh(node))
        {
            yield return new VarProblem(VarProblemKind.Stale, node.Place.FileOf(VarPlace.ValidationFile, isSecret: false), $"'{node.Place}' is stale: what its values are made from has changed. Run 'cairn vars generate' to make them anew.");
        }
    }

    private IEnumerable<VarProblem> CheckReaders(string path, IReadOnlyList<AgeRecipient> wanted, FleetKeys keys)
    {
        SopsFile? file = null;
        string? fault = null;
        try
        {
            file = Encrypted(path);
        }
        catch (SecretsException exception)
        {
            fault = exception.Message;
        }

        if (file is null)
        {
            yield return new VarProblem(VarProblemKind.Unreadable, path, fault!);
            yield break;
        }

        var actual = file.Recipients.SelectMany(static group => group).ToHashSet(StringComparer.Ordinal);
        var lacking = wanted.Select(static reader => reader.ToString()).Where(reader => !actual.Contains(reader)).ToList();
        var extra = actual.Except(wanted.Select(static reader => reader.ToString()), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (lacking.Count > 0)
        {
            yield return new VarProblem(VarProblemKind.Unshared, path, $"'hosts/{path}' is not encrypted for {List(lacking, keys)}. Run 'cairn vars fix'.");
        }

        if (extra.Count > 0 || file.Recipients.Count != 1)
        {
            yield return new VarProblem(
                VarProblemKind.Overshared,
                path,
                $"'hosts/{path}' is encrypted for {(extra.Count > 0 ? List(extra, keys) : "several groups of keys")}, who should not read it. Someone may have added a key to get at the secret: look at who changed the file. "
                + "If it is in order, run 'cairn vars fix', which takes the key away; the value itself stays known to whoever read it, so 'cairn vars rotate' it.");
        }
    }

    private static string List(IEnumerable<string> recipients, FleetKeys keys) =>
        string.Join(", ", recipients.Select(recipient => keys.OwnerOf(recipient) is { } owner ? $"{owner} ({recipient})" : $"the unknown key {recipient}"));

    private bool IsFresh(VarNode node)
    {
        var path = FullPath(node.Place.FileOf(VarPlace.ValidationFile, isSecret: false));
        var recorded = File.Exists(path) ? File.ReadAllText(path).Trim() : null;
        return string.Equals(recorded, node.Description.Validation, StringComparison.Ordinal);
    }

    private string FullPath(string path) => Path.Combine(hosts, path);
}
