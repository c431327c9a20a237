using System.Diagnostics;
using Cairn.ZeroTier;

namespace Cairn.Packages.Tests.Servers;

[TestClass]
public class ZeroTierNetwork
{
    private const string Id = "db4344343b14b903";

    [TestMethod]
    [DataRow("db4344343b", "fddb:4344:343b:14b9:399:93db:4344:343b")]
    [DataRow("d17e6d27cc", "fddb:4344:343b:14b9:399:93d1:7e6d:27cc")]
    [DataRow("2419d93451", "fddb:4344:343b:14b9:399:9324:19d9:3451")]
    [DataRow("0ee971d9e0", "fddb:4344:343b:14b9:399:930e:e971:d9e0")]
    [DataRow("f754d5ad7e", "fddb:4344:343b:14b9:399:93f7:54d5:ad7e")]
    [DataRow("1534310ee8", "fddb:4344:343b:14b9:399:9315:3431:ee8")]
    public void HasAnAddressForEachNode(string node, string address) => MeshAddress.Of(Id, node).ToString().ShouldBe(address);

    [TestMethod]
    [DataRow("db4344343b14b90", "0ee971d9e0", "'db4344343b14b90' is not the id of a network: give 16 digits of lower-case hex.")]
    [DataRow(Id, "ee971d9e0", "'ee971d9e0' is not the id of a node: give 10 digits of lower-case hex.")]
    [DataRow(Id, "0EE971D9E0", "'0EE971D9E0' is not the id of a node: give 10 digits of lower-case hex.")]
    [DataRow(Id, "0ee971d9\n0", "'0ee971d9?0' is not the id of a node: give 10 digits of lower-case hex.")]
    public void RefusesIdsThatAreNone(string network, string node, string message) =>
        Should.Throw<FormatException>(() => MeshAddress.Of(network, node)).Message.ShouldBe(message);

    [TestMethod]
    public void IsJoinedByPeersOnLinux()
    {
        var linux = Evaluate.Linux(fleet: Configure);

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Apt.Packages.ShouldContain("zerotier-one");
        linux.Root.Tmpfiles.ShouldContain(TmpfilesRule.File($"/var/lib/zerotier-one/networks.d/{Id}.conf"));
        linux.Root.Systemd.Services["zerotier-one"].RestartTriggers.ShouldBe([Id]);
        linux.Root.Firewall.AllowedUdpPorts.ShouldBe([9993]);
        linux.Root.Firewall.TrustedInterfaces.ShouldBe(["zt*"]);
        linux.Root.HostsFile.Select(static entry => $"{entry.Key} {string.Join(' ', entry.Value.Names)}").ShouldBe([
            "fddb:4344:343b:14b9:399:930e:e971:d9e0 phone.zt",
            "fddb:4344:343b:14b9:399:93d1:7e6d:27cc electrum.zt",
            "fddb:4344:343b:14b9:399:93db:4344:343b cinnabar.zt",
        ]);
        linux.Root.Systemd.Services.ContainsKey("zerotier-controller-mesh").ShouldBeFalse();
    }

    [TestMethod]
    public void IsJoinedByPeersOnMacs()
    {
        var mac = Evaluate.Darwin(fleet: Configure);

        mac.Diagnostics.ShouldBeEmpty();
        mac.Root.ActivationSteps["zerotier-mesh"].Script.ToString().ShouldContain($"$networks/{Id}.conf");
        mac.Root.Resolvers["zt"].NameServers.ShouldBe(["10.147.17.1"]);
        mac.Root.HostsFile.Count.ShouldBe(3);
    }

    [TestMethod]
    public void IsRunByItsController()
    {
        var linux = Evaluate.Linux(fleet: Configure, machine: Evaluate.Cinnabar);

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Systemd.Services["zerotier-controller-mesh"].Service.ExecStart.ShouldBe(["/etc/cairn/zerotier-controller-mesh"]);
        var script = linux.Root.Etc["cairn/zerotier-controller-mesh"].Text.ToString();
        script.ShouldContain("""--data '{"dns":{"domain":"zt","servers":["10.147.17.1"]},"name":"mesh","private":true,"v6AssignMode":{"6plane":false,"rfc4193":true,"zt":false}}'""");
        script.ShouldContain("call /member/0ee971d9e0 --data '{\"authorized\":true}' >/dev/null # phone\n");
        script.ShouldContain("keep=\" db4344343b d17e6d27cc 0ee971d9e0 \"\n");
        Check(script).ShouldBe("");
    }

    [TestMethod]
    public void IsLeftAloneByOthers() => Evaluate.Linux(
        fleet: static fleet =>
        {
            Configure(fleet);
            fleet.ZeroTier["mesh"].Peers.Except.Add(Evaluate.Electrum);
        }).Root.ShouldSatisfyAllConditions(
            static linux => linux.Tmpfiles.ShouldBeEmpty(),
            static linux => linux.HostsFile.ShouldBeEmpty());

    [TestMethod]
    public void NeedsOneController() => Evaluate.Fleet(static fleet =>
    {
        Configure(fleet);
        fleet.ZeroTier["mesh"].Controller.Machines.Add(Evaluate.Electrum);
    }).Messages().ShouldHaveSingleItem().ShouldContain("role 'Controller' allows at most 1 machine(s), but is held by cinnabar, electrum.");

    [TestMethod]
    public void IsNotRunByAMac() => Evaluate.Darwin(fleet: static fleet =>
    {
        fleet.ZeroTier["mesh"].NetworkId = Id;
        fleet.ZeroTier["mesh"].Controller.Machines.Add(Evaluate.Stibnite);
    }).Messages().ShouldHaveSingleItem().ShouldContain("'stibnite' is a Mac, and the controller of a network has to be a Linux machine.");

    [TestMethod]
    [DataRow("DB4344343B14B903")]
    [DataRow("db4344343b14b903\n")]
    public void RefusesItsOwnIdWhenItIsNone(string id) => Evaluate.Fleet(fleet =>
    {
        Configure(fleet);
        fleet.ZeroTier["mesh"].Overrides.NetworkId = id;
    }).Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("CAIRN1007");

    private static void Configure(Fleet fleet)
    {
        fleet.Domain = "zt";
        var mesh = fleet.ZeroTier["mesh"];
        mesh.NetworkId = Id;
        mesh.Controller.Machines.Add(Evaluate.Cinnabar);
        mesh.Controller.Settings.Common.RemoveOthers = true;
        mesh.Peers.Tags.Add(Tag.All);
        mesh.Peers.Settings[Evaluate.Electrum].NodeId = "d17e6d27cc";
        mesh.Peers.Settings[Evaluate.Electrum].TrustNetwork = true;
        mesh.External["phone"].NodeId = "0ee971d9e0";
        mesh.NameServers.Add("10.147.17.1");
    }

    private static string Check(string script)
    {
        using var sh = Process.Start(new ProcessStartInfo("sh", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true, UseShellExecute = false })!;
        sh.StandardInput.Write(script);
        sh.StandardInput.Close();
        return sh.StandardError.ReadToEnd();
    }
}
