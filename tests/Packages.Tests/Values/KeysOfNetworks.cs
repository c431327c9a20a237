namespace Cairn.Packages.Tests.Values;

[TestClass]
public sealed class KeysOfNetworks
{
    [TestMethod]
    public void JoinMachinesByWireGuard()
    {
        using var values = new GeneratedValues();
        values.Generate(Evaluate.Linux(fleet: Tunnel).Root);
        values.Generate(Evaluate.Linux(fleet: Tunnel, machine: Evaluate.Cinnabar).Root);
        var linux = Evaluate.Linux(fleet: Tunnel, vars: values);

        linux.Diagnostics.ShouldBeEmpty();
        linux.StandIns.ShouldBeEmpty();
        linux.Root.Etc["systemd/network/10-tunnel.netdev"].Text.ToString().ShouldBe($"""
            [NetDev]
            Name=tunnel
            Kind=wireguard

            [WireGuard]
            ListenPort=51820
            PrivateKeyFile=/run/cairn/secrets/wire-guard-keys-tunnel/private-key

            [WireGuardPeer]
            AllowedIPs=10.77.0.1/32,192.168.1.0/24
            Endpoint=cinnabar.example.net:51820
            PersistentKeepalive=25
            PublicKey={PublicKey(values, Evaluate.Cinnabar)}
            """);
        linux.Root.Networkd.Networks["tunnel"].Addresses.ShouldBe(["10.77.0.2/24"]);
        linux.Root.Networkd.Networks["tunnel"].Routes.Keys.ShouldBe(["192.168.1.0/24"]);
        linux.Root.Firewall.AllowedUdpPorts.ShouldBe([51820]);
        linux.Root.Systemd.Services["systemd-networkd"].Unit.After.ShouldContain("cairn-boot.service"); // Which puts the key there.
        Evaluate.Linux(fleet: Tunnel, machine: Evaluate.Cinnabar, vars: values).Root.Etc["systemd/network/10-tunnel.netdev"].Text.ToString()
            .ShouldContain($"AllowedIPs=10.77.0.2/32\nPublicKey={PublicKey(values, Evaluate.Electrum)}");
    }

    /// <summary>The public key that others are told is the one that <c>wg</c> derives from the private key.</summary>
    [TestMethod]
    public void BelongTogether()
    {
        using var values = new GeneratedValues();
        values.Generate(Evaluate.Linux(fleet: Tunnel).Root);

        Program.RunWith(values.Secret(Evaluate.Electrum, "wire-guard-keys-tunnel", "private-key"), "wg", "pubkey").Output.Trim().ShouldBe(PublicKey(values, Evaluate.Electrum));
    }

    [TestMethod]
    public void MissingAreStandIns() => Evaluate.Linux(fleet: Tunnel).ShouldSatisfyAllConditions(
        static linux => linux.Diagnostics.ShouldBeEmpty(),
        static linux => linux.StandIns.Select(static standIn => standIn.Name).Distinct().ShouldBe(["cinnabar/vars/wire-guard-keys-tunnel/public-key"]));

    [TestMethod]
    public void NeedAnAddressInTheNetwork() => Evaluate.Linux(fleet: static fleet =>
    {
        Tunnel(fleet);
        fleet.WireGuard["tunnel"].Peers.Settings[Evaluate.Electrum].Overrides.Address = "10.78.0.2";
    }).Messages().ShouldHaveSingleItem().ShouldContain(
        "'electrum' has the address '10.78.0.2', which is not in the network '10.77.0.0/24' of 'tunnel'. Give it one of that network.");

    [TestMethod]
    public void AreNotForMacs() => Evaluate.Darwin(fleet: static fleet =>
    {
        Tunnel(fleet);
        fleet.WireGuard["tunnel"].Peers.Machines.Add(Evaluate.Stibnite);
    }).Messages().ShouldHaveSingleItem().ShouldContain("'stibnite' is a Mac, and networks of WireGuard are for Linux machines. Take it out of 'tunnel'.");

    [TestMethod]
    public void OpenWirelessNetworks()
    {
        using var values = new GeneratedValues().Answer("network-name", "IEEE").Answer("passphrase", "password");
        var linux = Wireless(values);
        values.Generate(linux.Root);

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Vars.Templates["wifi/wpa_supplicant.conf"].Text.ToString().ShouldBe("""
            ctrl_interface=DIR=/run/wpa_supplicant GROUP=netdev
            country=DE
            network={
              ssid={{cairn-secret:wifi-network-home/ssid.hex}}
              psk={{cairn-secret:wifi-network-home/psk.hex}}
              key_mgmt=WPA-PSK
            }
            """);
        linux.Root.Etc["wpa_supplicant/wpa_supplicant-wlp3s0.conf"].Source!.MachinePath.ShouldBe("/run/cairn/secrets/templates/wifi/wpa_supplicant.conf");
        values.Secret(null, "wifi-network-home", "ssid.hex").ShouldBe("49454545\n");
        values.Secret(null, "wifi-network-home", "psk.hex").ShouldBe("f42c6fc52df0ebef9ebb4b90b38a5f902e83fe1b135a70e23aed762e9710a12e\n");
        values.Secret(null, "wifi-network-home", "passphrase").ShouldBe("password");
    }

    [TestMethod]
    public void OpenNoNetworkWithAShortPassphrase()
    {
        using var values = new GeneratedValues().Answer("network-name", "IEEE").Answer("passphrase", "short");

        Should.Throw<ShouldAssertException>(() => values.Generate(Wireless(values).Root)).Message
            .ShouldContain("CAIRN4044: 'IEEE' cannot be a wireless network with a passphrase: its passphrase has to have 8 to 63 characters.");
    }

    private static Evaluation<Linux> Wireless(GeneratedValues values) => Evaluate.Linux(
        static linux =>
        {
            linux.Wifi.Enable = true;
            linux.Wifi.Interface = "wlp3s0";
            linux.Wifi.Country = "DE";
            linux.Wifi.Networks = ["home"];
        },
        vars: values);

    private static string PublicKey(GeneratedValues values, Machine machine) => values.Secret(machine, "wire-guard-keys-tunnel", "public-key").Trim();

    private static void Tunnel(Fleet fleet)
    {
        var tunnel = fleet.WireGuard["tunnel"];
        tunnel.Network = "10.77.0.0/24";
        tunnel.Peers.Machines.Add(Evaluate.Cinnabar);
        tunnel.Peers.Machines.Add(Evaluate.Electrum);
        tunnel.Peers.Settings[Evaluate.Cinnabar].Address = "10.77.0.1";
        tunnel.Peers.Settings[Evaluate.Cinnabar].Endpoint = "cinnabar.example.net";
        tunnel.Peers.Settings[Evaluate.Cinnabar].Routes.Add("192.168.1.0/24");
        tunnel.Peers.Settings[Evaluate.Electrum].Address = "10.77.0.2";
        tunnel.Peers.Settings[Evaluate.Electrum].KeepAlive = 25;
    }
}
