using System.Text;
using Cairn.ZeroTier;

namespace Cairn.Packages.Tests.Values;

[TestClass]
public sealed class ZeroTierIdentities
{
    [TestMethod]
    public void MakeTheNetworkAndItsMembers()
    {
        using var values = Generated();
        var (cinnabar, electrum, stibnite) = (NodeOf(values, Evaluate.Cinnabar), NodeOf(values, Evaluate.Electrum), NodeOf(values, Evaluate.Stibnite));
        var network = MeshAddress.NetworkOf(cinnabar, "mesh");
        var linux = Evaluate.Linux(fleet: Configure, machine: Evaluate.Cinnabar, vars: values);

        linux.Diagnostics.ShouldBeEmpty();
        linux.StandIns.ShouldBeEmpty();
        network.ShouldBe($"{cinnabar}d30ca7");
        linux.Root.Tmpfiles.ShouldContain(TmpfilesRule.File($"/var/lib/zerotier-one/networks.d/{network}.conf"));
        linux.Root.HostsFile.Select(static entry => $"{entry.Key} {string.Join(' ', entry.Value.Names)}").ShouldBe(
            [
                $"{MeshAddress.Of(network, "0ee971d9e0")} phone",
                $"{MeshAddress.Of(network, cinnabar)} cinnabar",
                $"{MeshAddress.Of(network, electrum)} electrum",
                $"{MeshAddress.Of(network, stibnite)} stibnite",
            ],
            ignoreOrder: true);
        linux.Root.Etc["cairn/zerotier-controller-mesh"].Text.ToString().ShouldSatisfyAllConditions(
            text => text.ShouldContain($"/controller/network/{network}"),
            text => text.ShouldContain($"call /member/{stibnite} --data"));
        Evaluate.Darwin(fleet: Configure, vars: values).Root.HostsFile.Keys.ShouldBe(linux.Root.HostsFile.Keys);
    }

    [TestMethod]
    public void AreInPlaceBeforeZeroTierStarts()
    {
        var service = Evaluate.Linux(fleet: Configure).Root.Systemd.Services["zerotier-one"];

        service.Service.ExecStartPre.ShouldBe(["/etc/cairn/zerotier-identity"]);
        service.IsDropIn.ShouldBeTrue();
        Evaluate.Linux(fleet: Configure).Root.Vars.Generators["zero-tier-node"].Secrets["identity.secret"].RestartUnits.ShouldBe(["zerotier-one.service"]);
        Evaluate.Darwin(fleet: Configure).Root.ActivationSteps["zerotier-mesh-identity"].Script.ToString().ShouldContain("/var/run/cairn/secrets/zero-tier-node/identity.secret");
    }

    [TestMethod]
    public void MissingAreStandIns()
    {
        var linux = Evaluate.Linux(fleet: Configure);

        linux.Diagnostics.ShouldBeEmpty();
        linux.StandIns.Select(static standIn => standIn.Name).Distinct().Order(StringComparer.Ordinal).ShouldBe(
        [
            "cinnabar/vars/zero-tier-node/identity.public",
            "electrum/vars/zero-tier-node/identity.public",
            "stibnite/vars/zero-tier-node/identity.public",
        ]);
    }

    [TestMethod]
    public void AreNotGeneratedForANetworkThatExists() => Evaluate.Linux(fleet: static fleet =>
    {
        Configure(fleet);
        fleet.ZeroTier["mesh"].NetworkId = "db4344343b14b903";
    }).Root.ShouldSatisfyAllConditions(
        static linux => linux.Vars.Generators.ShouldBeEmpty(),
        static linux => linux.HostsFile.Count.ShouldBe(2)); // The controller and the phone.

    [TestMethod]
    public void AreNotGeneratedForAMachineWithItsOwn()
    {
        var linux = Evaluate.Linux(fleet: static fleet =>
        {
            Configure(fleet);
            fleet.ZeroTier["mesh"].Peers.Settings[Evaluate.Electrum].NodeId = "d17e6d27cc";
        });

        linux.Root.Vars.Generators.ShouldBeEmpty();
        linux.Root.HostsFile.Values.SelectMany(static entry => entry.Names).ShouldContain("electrum");
    }

    [TestMethod]
    public void ReplaceWhatIsThereAndKeepIt()
    {
        using var home = new Scratch();
        var secret = home.Write("new", "0123456789:0:ab:cd");
        home.Write("identity.secret", "old");
        home.Write("identity.public", "old public");

        Install(home, secret);

        File.ReadAllText(home.PathOf("identity.secret")).ShouldBe("0123456789:0:ab:cd");
        File.GetUnixFileMode(home.PathOf("identity.secret")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.ReadAllText(home.PathOf("identity.secret.before")).ShouldBe("old");
        File.ReadAllText(home.PathOf("identity.public.before")).ShouldBe("old public");
        File.Exists(home.PathOf("identity.public")).ShouldBeFalse(); // ZeroTier derives it.
    }

    [TestMethod]
    public void AreReplacedOnlyWhenTheyDiffer()
    {
        using var home = new Scratch();
        var secret = home.Write("new", "0123456789:0:ab:cd");

        Install(home, secret);
        home.Write("identity.public", "derived");
        Install(home, secret);
        Install(home, home.PathOf("gone"));

        File.ReadAllText(home.PathOf("identity.public")).ShouldBe("derived");
        File.Exists(home.PathOf("identity.secret.before")).ShouldBeFalse();
    }

    private static void Install(Scratch home, string secret)
    {
        var script = Encoding.UTF8.GetString(Evaluate.Linux(fleet: Configure).Root.Etc["cairn/zerotier-identity"].Source.ShouldNotBeNull().Content.Span)
            .Replace("/run/cairn/secrets/zero-tier-node/identity.secret", secret, StringComparison.Ordinal)
            .Replace("/var/lib/zerotier-one", Path.GetDirectoryName(secret), StringComparison.Ordinal);

        Program.RunWith(script, "sh").ShouldBe((0, "", ""));
    }

    private static GeneratedValues Generated()
    {
        var values = new GeneratedValues();
        values.Generate(Evaluate.Linux(fleet: Configure, machine: Evaluate.Cinnabar).Root);
        values.Generate(Evaluate.Linux(fleet: Configure).Root);
        values.Generate(Evaluate.Darwin(fleet: Configure).Root);
        return values;
    }

    private static string NodeOf(GeneratedValues values, Machine machine) => values.Secret(machine, "zero-tier-node", "identity.public")[..10];

    private static void Configure(Fleet fleet)
    {
        var mesh = fleet.ZeroTier["mesh"];
        mesh.Controller.Machines.Add(Evaluate.Cinnabar);
        mesh.Peers.Tags.Add(Tag.All);
        mesh.External["phone"].NodeId = "0ee971d9e0";
    }
}
