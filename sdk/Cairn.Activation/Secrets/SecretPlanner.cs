using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Secrets;

/// <summary>Plans which secrets change. Contents are compared, not ciphertexts: another recipient restarts nothing.</summary>
internal sealed class SecretPlanner(Layout layout, IFileView files, Owners owners)
{
    private readonly List<string> _refusals = [];

    private static readonly SecretPhase[] s_phases = [SecretPhase.Activation, SecretPhase.Users, SecretPhase.Services];

    /// <summary>Makes the plan.</summary>
    /// <param name="next">The generation that is wanted; null for none.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ActivationException">CAIRN7100: a secret cannot be decrypted.</exception>
    internal SecretPlan Plan(Generation? next)
    {
        using var reader = new SecretReader(layout.MachineKey);
        var wanted = next is null ? [] : Wanted(next);
        var switches = new Dictionary<SecretPhase, SecretSwitch>();
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var phase in s_phases)
        {
            if (Plan(phase, [.. wanted.Where(secret => secret.Phase == phase)], reader) is { } change)
            {
                switches.Add(phase, change);
                changed.UnionWith(change.Changed);
            }
        }

        var concerned = wanted.Where(secret => changed.Contains(secret.Item.Name)).ToList();
        return new SecretPlan
        {
            Switches = switches,
            Refusals = _refusals,
            RestartUnits = Distinct(concerned.SelectMany(static secret => secret.RestartUnits)),
            ReloadUnits = Distinct(concerned.SelectMany(static secret => secret.ReloadUnits)),
        };
    }

    /// <summary>Gives the folder that a phase's secrets are reached by.</summary>
    internal static string LinkOf(Layout layout, SecretPhase phase) => Path.Combine(layout.Run, phase switch
    {
        SecretPhase.Users => "secrets-for-users",
        SecretPhase.Activation => "secrets-for-activation",
        _ => "secrets",
    });

    private SecretSwitch? Plan(SecretPhase phase, IReadOnlyList<WantedSecret> wanted, SecretReader reader)
    {
        var link = LinkOf(layout, phase);
        var before = files.At(link) is LinkThere there && files.IsDirectory(link) ? there.Target : null;
        var changed = wanted.Where(secret => Differs(link, secret.Item, reader)).Select(static secret => secret.Item.Name)
            .Concat(Gone(link, wanted)).Order(StringComparer.Ordinal).ToList();
        return changed.Count == 0 ? null : new SecretSwitch(link, before, wanted.Count == 0 ? null : NextFolder(phase), [.. wanted.Select(static secret => secret.Item)], layout.MachineKey) { Changed = changed };
    }

    private bool Differs(string link, SecretItem item, SecretReader reader)
    {
        using var content = item.Read(reader);
        return !files.At(Path.Combine(link, item.Path)).Equals(new FileThere(FileHash.Of(content.Span), item.Mode, item.Uid, item.Gid));
    }

    private IEnumerable<string> Gone(string link, IReadOnlyList<WantedSecret> wanted)
    {
        var paths = wanted.Select(static secret => secret.Item.Path).ToHashSet(StringComparer.Ordinal);
        return FilesBelow(link, "").Where(path => !paths.Contains(path));
    }

    private IEnumerable<string> FilesBelow(string root, string relative) => files.NamesIn(Path.Combine(root, relative))
        .Select(name => Path.Combine(relative, name))
        .SelectMany(path => files.IsDirectory(Path.Combine(root, path)) ? FilesBelow(root, path) : [path]);

    /// <summary>A folder that does not exist, so that the one in use stays as it is until the link switches.</summary>
    private string NextFolder(SecretPhase phase)
    {
        var taken = files.NamesIn(layout.SecretFolders).ToHashSet(StringComparer.Ordinal);
        var name = Enumerable.Range(1, int.MaxValue).Select(number => $"{number}-{phase}".ToLowerInvariant()).First(name => !taken.Contains(name));
        return Path.Combine(Path.GetFileName(layout.SecretFolders), name);
    }

    private List<WantedSecret> Wanted(Generation next)
    {
        var sources = (next.Manifest.Secrets ?? []).ToDictionary(static secret => secret.Name, secret => Path.Combine(next.Closure, secret.Source), StringComparer.Ordinal);
        return
        [
            .. (next.Manifest.Secrets ?? []).Select(secret => new WantedSecret(
                secret.Phase,
                new SecretItem(secret.Name, Below(secret.Path), sources[secret.Name], Octal.Parse(secret.Mode), User(secret.Name, secret.Owner), Group(secret.Name, secret.Group)),
                secret.RestartUnits ?? [],
                secret.ReloadUnits ?? [])),
            .. (next.Manifest.SecretTemplates ?? []).Select(template => new WantedSecret(
                SecretPhase.Services,
                new SecretItem(template.Name, Below(template.Path), Path.Combine(next.Closure, template.Source), Octal.Parse(template.Mode), User(template.Name, template.Owner), Group(template.Name, template.Group))
                {
                    Secrets = template.Secrets.Where(sources.ContainsKey).ToDictionary(static name => name, name => sources[name], StringComparer.Ordinal),
                },
                template.RestartUnits ?? [],
                template.ReloadUnits ?? [])),
        ];
    }

    /// <summary>Gives what follows the folder of the phase, as <c>ssh-host-key/key</c> of <c>/run/cairn/secrets/ssh-host-key/key</c>.</summary>
    private static string Below(string path)
    {
        var names = path.Split('/');
        return string.Join('/', names.Skip(Array.IndexOf(names, "cairn") + 2));
    }

    private uint User(string secret, string? name) => owners.User(name) ?? Refuse(secret, "user", name);

    private uint Group(string secret, string? name) => owners.Group(name) ?? Refuse(secret, "group", name);

    /// <summary>Root stands in, in a plan that is refused.</summary>
    private uint Refuse(string secret, string kind, string? name)
    {
        _refusals.Add(SecretDiagnostics.UnknownOwner.Describe([secret, kind, name!]));
        return 0;
    }

    private static List<string> Distinct(IEnumerable<string> units) => [.. units.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private sealed record WantedSecret(SecretPhase Phase, SecretItem Item, IReadOnlyList<string> RestartUnits, IReadOnlyList<string> ReloadUnits);
}
