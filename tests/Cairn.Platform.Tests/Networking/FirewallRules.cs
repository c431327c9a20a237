using Cairn.Platform.Tests.Support;
using CsCheck;

namespace Cairn.Platform.Tests.Networking;

[TestClass]
public sealed class FirewallRules
{
    [TestMethod]
    public void AreATableThatIsReplacedInOneStep()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Firewall.Enable = true;
            linux.Firewall.AllowedTcpPorts.AddRange([443, 22, 80, 81]);
            linux.Firewall.AllowedUdpPortRanges.Add(new PortRange(60000, 61000));
            linux.Firewall.Interfaces["zt*"].AllowedTcpPorts.Add(8443);
            linux.Firewall.TrustedInterfaces.Add("mesh0");
            linux.Firewall.ExtraInputRules.Add("ip saddr 10.0.0.0/8 tcp dport 9100 accept");
        });

        system.Etc("cairn/firewall.nft").ShouldBe(
            """
            table inet cairn
            delete table inet cairn
            table inet cairn {
                chain input {
                    type filter hook input priority filter; policy drop;
                    ct state vmap { established : accept, related : accept, invalid : drop }
                    iifname "lo" accept
                    icmpv6 type { destination-unreachable, packet-too-big, time-exceeded, parameter-problem, nd-router-solicit, nd-router-advert, nd-neighbor-solicit, nd-neighbor-advert, mld-listener-query, mld-listener-report, mld-listener-done } accept
                    ip6 daddr fe80::/64 udp dport 546 accept
                    iifname "mesh0" accept
                    icmp type echo-request accept
                    icmpv6 type echo-request accept
                    tcp dport { 22, 80-81, 443 } accept
                    udp dport { 60000-61000 } accept
                    iifname "zt*" tcp dport { 8443 } accept
                    ip saddr 10.0.0.0/8 tcp dport 9100 accept
                }
            }

            """);
    }

    [TestMethod]
    public void ReloadTheirServiceWhenTheyChange()
    {
        static TestSystem Render(int port) => TestMachine.Render(linux =>
        {
            linux.Firewall.Enable = true;
            linux.Firewall.AllowedTcpPorts.Add(port);
        });

        var (before, after) = (Render(22), Render(2222));

        Different(before, after).ShouldHaveSingleItem().ShouldStartWith("X-Reload-Triggers=");
        before.Manifest.Apt!.Packages.ShouldContain("nftables");
    }

    [TestMethod]
    public void RestartTheirServiceWhenATableGoes()
    {
        var with = TestMachine.Render(static linux =>
        {
            linux.Firewall.Enable = true;
            linux.Firewall.Tables["nat"].Content.Add("chain x { }");
        });
        var without = TestMachine.Render(static linux => linux.Firewall.Enable = true);

        with.Unit("cairn-firewall.service").OnChange.ShouldBe(Store.Manifests.UnitChange.Restart);
        Different(with, without).ShouldContain("ExecStop=/usr/sbin/nft delete table inet nat");
    }

    [TestMethod]
    public void AreAbsentWhenTheFirewallIsOff()
    {
        var system = TestMachine.Render(static linux => linux.Firewall.AllowedTcpPorts.Add(22));

        system.Manifest.Etc.ShouldNotContain(static file => file.Path == "cairn/firewall.nft");
        system.Manifest.Units.ShouldNotContain(static unit => unit.Name == "cairn-firewall.service");
    }

    [TestMethod]
    [DataRow("} chain evil {", true)]
    [DataRow("tcp dport { 1, 2 } accept", false)]
    [DataRow("log prefix \"{\" # }", false)]
    [DataRow("tcp dport { 1", true)]
    [DataRow("log prefix \"open", true)]
    public void MustHaveMatchingBraces(string rules, bool isRefused) =>
        TestMachine.Errors(linux => linux.Firewall.ExtraInputRules.Add(rules)).Count.ShouldBe(isRefused ? 1 : 0);

    [TestMethod]
    public void CannotHaveImpossiblePorts()
    {
        TestMachine.Error(static linux => linux.Firewall.AllowedTcpPorts.Add(70000)).ShouldContain("between 1 and 65535");
        TestMachine.Error(static linux => linux.Firewall.AllowedUdpPortRanges.Add(new PortRange(20, 10)))
            .ShouldContain("must lie between 1 and 65535 and not end before it begins");
    }

    [TestMethod]
    public void CannotTakeTheFirewallsOwnTable() =>
        TestMachine.Error(static linux => linux.Firewall.Tables["cairn"].Content.Add("chain x { }")).ShouldStartWith("'cairn' is the firewall's own table.");

    [TestMethod]
    public void AreAcceptedByNft()
    {
        var rules = TestMachine.Render(static linux =>
        {
            linux.Firewall.Enable = true;
            linux.Firewall.AllowedTcpPorts.AddRange([22, 80]);
            linux.Firewall.AllowedTcpPortRanges.AddRange([new PortRange(70, 90), new PortRange(85, 100)]);
            linux.Firewall.Interfaces["zt*"].AllowedUdpPorts.Add(53);
            linux.Firewall.TrustedInterfaces.Add("wg*");
            linux.Firewall.RejectPackets = true;
            linux.Firewall.LogRefused = true;
            linux.Firewall.FilterForward = true;
            linux.Firewall.ExtraForwardRules.Add("iifname \"br0\" accept");
            linux.Firewall.Tables["nat"].Family = FirewallFamily.Ip;
            linux.Firewall.Tables["nat"].Content.Add("chain postrouting {\n    type nat hook postrouting priority srcnat;\n    masquerade\n}");
        }).Etc("cairn/firewall.nft");

        Check(rules).ShouldBe("");
        Check(rules.Replace("accept", "accpt", StringComparison.Ordinal)).ShouldContain("accpt");
    }

    [TestMethod]
    public void JoinPortsWithoutLosingAny() => Gen.Select(Gen.Int[1, 300].Array[0, 20], Gen.Int[1, 300].Array[0, 20]).Sample(static (singles, starts) =>
    {
        var ranges = starts.Select(static start => new PortRange(start, start + 5)).ToArray();
        var firewall = new Firewall { AllowedTcpPorts = [.. singles], AllowedTcpPortRanges = [.. ranges], AllowPing = false };

        var line = FirewallText.Of(firewall).Split('\n').SingleOrDefault(static line => line.Contains("tcp dport", StringComparison.Ordinal));

        var written = (line is null ? [] : line[(line.IndexOf('{', StringComparison.Ordinal) + 1)..line.IndexOf('}', StringComparison.Ordinal)].Split(','))
            .Select(static part => part.Trim().Split('-').Select(static port => int.Parse(port, System.Globalization.CultureInfo.InvariantCulture)).ToArray())
            .SelectMany(static ends => Enumerable.Range(ends[0], ends[^1] - ends[0] + 1))
            .ToList();
        written.ShouldBe(singles.Concat(ranges.SelectMany(static range => Enumerable.Range(range.First, 6))).Distinct().Order());
    });

    private static IEnumerable<string> Different(TestSystem left, TestSystem right) =>
        left.Unit("cairn-firewall.service", dropIn: false).Split('\n').Except(right.Unit("cairn-firewall.service", dropIn: false).Split('\n'), StringComparer.Ordinal);

    private static string Check(string rules)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("rules.nft", System.Text.Encoding.UTF8.GetBytes(rules));
        var (exit, output) = Tool.Run(Tool.Find("nft"), ["-c", "-f", file]);
        if (output.Contains("Operation not permitted", StringComparison.Ordinal) || output.Contains("cache initialization failed", StringComparison.Ordinal))
        {
            Assert.Inconclusive("nft may not look at the kernel's tables here, even to check a file.");
        }

        (exit == 0).ShouldBe(output.Length == 0, output);
        return output;
    }
}
