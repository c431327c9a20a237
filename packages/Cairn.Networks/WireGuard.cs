using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Cairn.Networks;

/// <summary>A network of WireGuard between machines of the fleet; the instance's name is that of the interface. Linux only, by systemd's network manager.</summary>
/// <example>
/// <code>
/// var tunnel = fleet.WireGuard["tunnel"];
/// tunnel.Network = "10.77.0.0/24";
/// tunnel.Peers.Settings[Machines.Cinnabar].Address = "10.77.0.1";
/// tunnel.Peers.Settings[Machines.Cinnabar].Endpoint = "cinnabar.example.net";
/// </code>
/// </example>
public sealed partial class WireGuard : Service, IModule<Linux>, IModule<Darwin>
{
    /// <summary>The machines in the network.</summary>
    [Members(Min = 2)]
    public partial Role<WireGuardPeer> Peers { get; }

    /// <summary>The network, as <c>10.77.0.0/24</c>: what the machines' addresses have in common.</summary>
    [Cidr]
    public partial string Network { get; set; }

    /// <summary>The UDP port that every machine listens on. Default: 51820.</summary>
    [Default(51820), Range(1, 65535)]
    public partial int Port { get; set; }

    /// <inheritdoc/>
    void IModule<Linux>.Configure(Linux target)
    {
        var self = Peers.On(target.Machine)!;
        var keys = target.Vars.Use<WireGuardKeys>(Instance);
        keys.PrivateKey.OnMachine.RestartUnits.Add("systemd-networkd.service");
        target.Assert(
            IPNetwork.TryParse(Network, out var network) && network.Contains(IPAddress.Parse(self.Address)),
            $"'{target.Machine}' has the address '{self.Address}', which is not in the network '{Network}' of '{Instance}'. Give it one of that network.");

        target.Networkd.Enable = true;
        // It starts without waiting for what other services wait for, and the key is there only after this.
        target.Systemd.Services["systemd-networkd"].Unit.After.Add("cairn-boot.service");
        var device = target.Networkd.Devices[Instance];
        device.Kind = "wireguard";
        device.Extra["WireGuard"] = new Setting { ["ListenPort"] = Port, ["PrivateKeyFile"] = keys.PrivateKey.Path };
        device.Extra["WireGuardPeer"] = Setting.List(Others(target).Select(other => Peer(target, other, self)));
        var link = target.Networkd.Networks[Instance];
        link.MatchName = [Instance];
        link.Addresses = [$"{self.Address}{Network[Network.IndexOf('/', StringComparison.Ordinal)..]}"];
        link.RequiredForOnline = false;
        foreach (var route in Others(target).SelectMany(other => Peers.On(other)!.Routes).Distinct(StringComparer.Ordinal))
        {
            link.Routes.Add(route);
        }

        target.Firewall.AllowedUdpPorts.Add(Port);
    }

    /// <inheritdoc/>
    void IModule<Darwin>.Configure(Darwin target) => target.Assert(
        condition: false,
        $"'{target.Machine}' is a Mac, and networks of WireGuard are for Linux machines. Take it out of '{Instance}'.");

    private Setting Peer(Linux target, Machine other, WireGuardPeer self)
    {
        var peer = Peers.On(other)!;
        var setting = new Setting
        {
            ["PublicKey"] = target.Fleet.Vars.Of<WireGuardKeys>(other, Instance).PublicKey.Value,
            ["AllowedIPs"] = string.Join(',', peer.Routes.Prepend($"{peer.Address}/{(IPAddress.Parse(peer.Address).AddressFamily == AddressFamily.InterNetwork ? 32 : 128)}")),
        };
        if (peer.Endpoint is { } endpoint)
        {
            setting["Endpoint"] = string.Create(CultureInfo.InvariantCulture, $"{endpoint}:{Port}");
        }

        if (self.KeepAlive is { } seconds)
        {
            setting["PersistentKeepalive"] = seconds;
        }

        return setting;
    }

    private IEnumerable<Machine> Others(Linux target) => target.Fleet.Machines.Where(machine => machine != target.Machine && Peers.IsHeldBy(machine));
}
