using Cairn.Composition;
using Cairn.Platform.Tests.Support;

namespace Cairn.Platform.Tests.Networking;

[TestClass]
public sealed class NetworkDeclared
{
    [TestMethod]
    public void IsAFileOfSections()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Networkd.Enable = true;
            var lan = linux.Networkd.Networks["lan"];
            lan.MatchName.Add("en*");
            lan.Dhcp = DhcpMode.Ipv4;
            lan.Addresses.Add("fd00::10/64");
            lan.Routes["10.0.0.0/8"].Gateway = "192.168.1.1";
            lan.Extra["DHCPv4"]["UseDNS"] = false;
            lan.Extra["Network"]["LLDP"] = true;
            lan.Extra["Address"] = Setting.List([Setting.Map([KeyValuePair.Create("Address", (Setting)"fd00::11/64")])]);
        });

        system.Etc("systemd/network/10-lan.network").ShouldBe(
            """
            [Match]
            Name=en*

            [Network]
            DHCP=ipv4
            Address=fd00::10/64
            LLDP=yes

            [Route]
            Destination=10.0.0.0/8
            Gateway=192.168.1.1

            [Address]
            Address=fd00::11/64

            [DHCPv4]
            UseDNS=no

            """);
        system.Unit("systemd-networkd.service").Enabled.ShouldBe(true);
        system.Unit("systemd-networkd.service", dropIn: true).ShouldContain("X-Reload-Triggers=");
    }

    [TestMethod]
    public void OfADeviceHasAKind()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Networkd.Enable = true;
            linux.Networkd.Devices["br0"].Kind = "bridge";
        });

        system.Etc("systemd/network/10-br0.netdev").ShouldBe("[NetDev]\nName=br0\nKind=bridge\n");
    }

    [TestMethod]
    public void MustSayWhichInterfaces() =>
        TestMachine.Error(static linux => linux.Networkd.Networks["lan"].Dhcp = DhcpMode.Yes)
            .ShouldStartWith("'lan' would apply to every interface. Set MatchName or MatchMacAddress.");

    [TestMethod]
    [DataRow("192.168.1.10")]
    [DataRow("192.168.1.10/33")]
    [DataRow("192.168.1/24")]
    [DataRow("fd00::1/129")]
    public void NeedsTheLengthOfTheNetwork(string address) =>
        TestMachine.Errors(linux => Lan(linux).Addresses.Add(address)).ShouldContain(static error => error.Contains("must be an address with the length of its network", StringComparison.Ordinal));

    [TestMethod]
    public void CannotBreakOutOfItsLine() =>
        TestMachine.Error(static linux => Lan(linux).Extra["Network"]["IPForward"] = "yes\n[Match]").ShouldContain("its name must be letters and digits, its value one line");

    [TestMethod]
    public void MustHaveSections() =>
        TestMachine.Error(static linux => Lan(linux).Extra["IPForward"] = "yes").ShouldStartWith("'IPForward' must be a section: directives by name, or a list of such.");

    private static Network Lan(Linux linux)
    {
        linux.Networkd.Enable = true;
        linux.Networkd.Networks["lan"].MatchName.Add("eth0");
        return linux.Networkd.Networks["lan"];
    }
}
