using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Networking;

[TestClass]
public sealed class HostsFileDeclared
{
    [TestMethod]
    public void KeepsWhatEveryMachineHas()
    {
        var system = TestMachine.Render(static linux => linux.HostsFile["10.147.17.1"].Names.AddRange(["cinnabar.zt", "cinnabar.zt", "ntfy.zt"]));

        system.Etc("hosts").ShouldBe(
            "127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nff02::1\tip6-allnodes\nff02::2\tip6-allrouters\n"
            + "127.0.1.1\tcinnabar\n10.147.17.1\tcinnabar.zt ntfy.zt\n");
        system.EtcFile("hosts").WhenOccupied.ShouldBe(OccupiedPath.Backup);
    }

    [TestMethod]
    public void IsLeftAloneWithoutLines() =>
        TestMachine.Render(static _ => { }).Manifest.Etc.ShouldNotContain(static file => file.Path == "hosts");

    [TestMethod]
    [DataRow("10.0.0")]
    [DataRow("example.net")]
    [DataRow("10.0.0.1\n127.0.0.1")]
    public void NeedsAddresses(string address) =>
        TestMachine.Error(linux => linux.HostsFile[address].Names.Add("x")).ShouldContain("is not an IP address in its usual form");

    [TestMethod]
    [DataRow("a b")]
    [DataRow("-a")]
    [DataRow("a\n10.0.0.1 b")]
    public void NeedsNames(string name) =>
        TestMachine.Error(linux => linux.HostsFile["10.0.0.1"].Names.Add(name)).ShouldContain("must be a host name");
}
