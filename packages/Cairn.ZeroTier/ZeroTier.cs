using System.Diagnostics.CodeAnalysis;

namespace Cairn.ZeroTier;

/// <summary>A ZeroTier network that joins machines into one encrypted overlay; the instance's name is the network's.</summary>
/// <example>
/// <code>
/// var mesh = fleet.ZeroTier["mesh"];
/// mesh.Controller.Machines.Add(Machines.Cinnabar);
/// mesh.Peers.Tags.Add(Tags.All);
/// </code>
/// </example>
[SuppressMessage("Design", "MA0049", Justification = "The service is the package; users see it as fleet.ZeroTier.")]
public sealed partial class ZeroTier : Service, IModule<Linux>, IModule<Darwin>
{
    private const int Port = 9993;
    private const string LinuxHome = "/var/lib/zerotier-one";
    private const string MacHome = "/Library/Application Support/ZeroTier/One";

    /// <summary>The machine that runs the network's controller.</summary>
    [Members(Min = 1, Max = 1)]
    public partial Role<ControllerSettings> Controller { get; }

    /// <summary>The machines that join the network. The controller joins by itself.</summary>
    public partial Role<PeerSettings> Peers { get; }

    /// <summary>
    /// The network, when it exists already: 16 digits of hex, of which the first ten are the controller's node. Machines then keep the identities
    /// that they have. Default: null; identities are generated values, and the network follows from the controller's.
    /// </summary>
    [RegularExpression(MeshAddress.NetworkPattern, ErrorMessage = "must be the id of a network: 16 digits of lower-case hex")]
    public partial string? NetworkId { get; set; }

    /// <summary>Members that are no machines of the fleet, by name.</summary>
    [RowName("name"), KeyPattern("[a-z0-9][a-z0-9-]{0,62}")]
    public partial OptionTable<ExternalMember> External { get; }

    /// <summary>The domain of names in the network. Default: that of the fleet; without one, names stand alone.</summary>
    [RegularExpression("[a-z0-9][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*", ErrorMessage = "must be a domain, as 'zt' or 'mesh.example.net'")]
    public partial string? Domain { get; set; }

    /// <summary>Servers in the network that look names of <see cref="Domain"/> up. Default: none; machines know each other by their hosts files.</summary>
    [RegularExpression("[0-9A-Fa-f:.]+", ErrorMessage = "must be an IP address")]
    public partial OptionList<string> NameServers { get; set; }

    /// <summary>
    /// The key that ZeroTier's archive of Debian packages is signed with, in armor. Default: null; the machine's own sources must have the
    /// package <c>zerotier-one</c>.
    /// </summary>
    public partial string? ArchiveKey { get; set; }

    /// <summary>The suite of ZeroTier's archive. Default: <c>bookworm</c>. Ignored without <see cref="ArchiveKey"/>.</summary>
    [Default("bookworm"), RegularExpression("[a-z]+")]
    public partial string ArchiveSuite { get; set; }

    /// <inheritdoc/>
    void IModule<Linux>.Configure(Linux target)
    {
        var network = IdIn(target.Fleet);
        AddHosts(target);
        target.Apt.Packages.Add("zerotier-one");
        if (ArchiveKey is { } key)
        {
            var source = target.Apt.Sources["zerotier"];
            source.Uris = [$"https://download.zerotier.com/debian/{ArchiveSuite}"];
            source.Suites = [ArchiveSuite];
            source.Components = ["main"];
            source.SignedBy = key;
        }

        target.Tmpfiles.Add(TmpfilesRule.Directory($"{LinuxHome}/networks.d"));
        target.Tmpfiles.Add(TmpfilesRule.File($"{LinuxHome}/networks.d/{network}.conf"));
        target.Systemd.Services["zerotier-one"].Defaults.Enable = true;
        target.Systemd.Services["zerotier-one"].RestartTriggers.Add(network); // It looks for networks only when it starts.
        target.Firewall.AllowedUdpPorts.Add(Port);
        if (HasGeneratedNode(target.Machine))
        {
            AddIdentity(target);
        }

        var controller = Controller.On(target.Machine);
        if (controller?.TrustNetwork == true || Peers.On(target.Machine)?.TrustNetwork == true)
        {
            target.Firewall.TrustedInterfaces.Add("zt*");
        }

        if (controller is not null)
        {
            AddController(target, controller);
        }
    }

    /// <inheritdoc/>
    void IModule<Darwin>.Configure(Darwin target)
    {
        AddHosts(target);
        target.Assert(!Controller.IsHeldBy(target.Machine), $"'{target.Machine}' is a Mac, and the controller of a network has to be a Linux machine.");
        if (target.Homebrew.Enable)
        {
            target.Homebrew.Casks.Add("zerotier-one");
        }

        if (HasGeneratedNode(target.Machine))
        {
            target.ActivationSteps[$"zerotier-{Instance}-identity"].Script = IdentityScript.Of(target.Vars.Use<ZeroTierNode>().Identity.Path, MacHome, isOnDarwin: true);
        }

        var network = IdIn(target.Fleet);
        target.ActivationSteps[$"zerotier-{Instance}"].Script = $"""
            networks='{MacHome}/networks.d'
            if [ ! -e "$networks/{network}.conf" ]; then
              mkdir -p "$networks"
              : > "$networks/{network}.conf"
              launchctl kickstart -k system/com.zerotier.one 2>/dev/null || true
            fi
            """;
        if (DomainIn(target.Fleet) is { } domain && NameServers.Count > 0)
        {
            target.Resolvers[domain].NameServers.AddRange(NameServers);
        }
    }

    internal string? DomainIn(Fleet fleet) => Domain ?? fleet.Domain;

    private void AddHosts(Host host)
    {
        var domain = DomainIn(host.Fleet);
        foreach (var member in Members(host.Fleet))
        {
            host.HostsFile[member.Address.ToString()].Names.Add(domain is null ? member.Name : $"{member.Name}.{domain}");
        }
    }

    private void AddController(Linux linux, ControllerSettings settings)
    {
        var name = $"zerotier-controller-{Instance}";
        var script = ControllerScript.Of(this, linux.Fleet, settings.RemoveOthers);
        var file = linux.Etc[$"cairn/{name}"];
        file.Text = script;
        file.Mode = UnixFileMode.FromOctal("0755");
        linux.Apt.Packages.Add("curl");
        var unit = linux.Systemd.Services[name];
        unit.Unit.Description = $"Members of the ZeroTier network {Instance}";
        unit.Unit.Requires.Add("zerotier-one.service");
        unit.Unit.After.Add("zerotier-one.service");
        unit.Service.Type = ServiceType.Oneshot;
        unit.Service.RemainAfterExit = true;
        unit.Service.ExecStart = [CommandLine.Of($"/etc/cairn/{name}")];
        unit.Install.WantedBy.Add("multi-user.target");
        unit.OnChange = UnitChange.Restart;
        unit.RestartTriggers.Add(script);
    }
}
