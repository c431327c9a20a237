using System.Globalization;

namespace Cairn.Ssh;

/// <summary>Host keys that every user of the machine trusts: those of the fleet, and others.</summary>
public sealed partial class SshKnownHosts : Feature, IModule<Host>
{
    /// <summary>
    /// Whether the fleet's machines are known by the certificates of its authority (<see cref="OpenSsh.FleetIdentity"/>), under their names only.
    /// Default: yes. Ignored while the fleet has no authority.
    /// </summary>
    [Default(true)]
    public partial bool TrustAuthority { get; set; }

    /// <summary>Hosts beside those of the fleet, by name.</summary>
    /// <example><c>host.SshKnownHosts.Hosts["git.example.net"].Keys.Add("ssh-ed25519 AAAA…")</c></example>
    [RowName("host"), KeyPattern("[A-Za-z0-9_.:*?-]+")]
    public partial OptionTable<KnownHost> Hosts { get; }

    /// <inheritdoc/>
    public void Configure(Host target)
    {
        var fleet = target.Fleet;
        foreach (var stranger in fleet.SshHosts.Machines.Keys.Except(fleet.Machines.Select(static machine => machine.Name), StringComparer.Ordinal))
        {
            Assert(condition: false, $"The fleet has SSH host keys of '{stranger}', which is none of its machines. Correct the name, or move the keys to 'SshKnownHosts.Hosts'.");
        }

        List<string> lines =
        [
            .. Certified(fleet),
            .. fleet.Machines.Where(machine => fleet.SshHosts.Machines.ContainsKey(machine.Name))
                .SelectMany(machine => Lines(MachineNames.Of(machine, fleet), fleet.SshHosts.Machines[machine.Name])),
            .. Hosts.SelectMany(static host => Lines([host.Key], host.Value)),
        ];
        if (lines.Count > 0)
        {
            target.Etc["ssh/ssh_known_hosts"].Text = string.Join('\n', lines);
        }
    }

    /// <summary>Which port a machine listens on is its own business, so a certificate counts on all of them.</summary>
    private IEnumerable<string> Certified(Fleet fleet) =>
        TrustAuthority && fleet.Vars.Shared<SshAuthority>().PublicKey.ValueOrNull is { } authority
            ? fleet.Machines.Select(machine => $"@cert-authority {string.Join(',', MachineNames.Of(machine, fleet).SelectMany(static name => (string[])[name, $"[{name}]:*"]))} {authority}")
            : [];

    private static IEnumerable<string> Lines(IEnumerable<string> names, KnownHost host)
    {
        var all = names.Concat(host.Names).Distinct(StringComparer.Ordinal)
            .Select(name => host.Port == 22 ? name : string.Create(CultureInfo.InvariantCulture, $"[{name}]:{host.Port}"));
        var prefix = (host.IsAuthority ? "@cert-authority " : "") + string.Join(',', all);
        return host.Keys.Select(key => $"{prefix} {key}");
    }
}
