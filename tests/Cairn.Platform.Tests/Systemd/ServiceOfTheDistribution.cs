using Cairn.Platform.Tests.Support;

namespace Cairn.Platform.Tests.Systemd;

[TestClass]
public sealed class ServiceOfTheDistribution
{
    [TestMethod]
    public void IsExtendedByADropIn()
    {
        var system = TestMachine.Render(static linux => linux.Systemd.Services["ssh"].ReloadTriggers.Add("Port 22"));

        var unit = system.Unit("ssh.service");

        unit.File.ShouldBeNull();
        unit.DropIns.ShouldBe(["etc/systemd/system/ssh.service.d/10-cairn.conf"]);
        unit.Enabled.ShouldBeNull();
        system.Unit("ssh.service", dropIn: true).ShouldMatch("^\\[Unit\\]\nX-Reload-Triggers=[0-9a-f]{32}\n$");
        system.EtcFile("systemd/system/ssh.service.d/10-cairn.conf").Source.ShouldBe("etc/systemd/system/ssh.service.d/10-cairn.conf");
    }

    [TestMethod]
    public void HasAnotherTriggerForAnotherText()
    {
        static string Drop(params string[] texts) =>
            TestMachine.Render(linux => linux.Systemd.Services["ssh"].RestartTriggers.AddRange(texts)).Unit("ssh.service", dropIn: true);

        Drop("a", "b").ShouldBe(Drop("a", "b"));
        Drop("a", "b").ShouldNotBe(Drop("b", "a"));
        Drop("ab", "c").ShouldNotBe(Drop("a", "bc"));
    }

    [TestMethod]
    public void RunsOtherCommandsOnlyInPlaceOfItsOwn()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Systemd.Services["ssh"].IsDropIn = true;
            linux.Systemd.Services["ssh"].Service.ExecStart = ["/usr/sbin/sshd -D"];
        });

        system.Unit("ssh.service", dropIn: true).ShouldBe("[Service]\nExecStart=\nExecStart=/usr/sbin/sshd -D\n");
    }

    [TestMethod]
    public void OfASocketListensElsewhere()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Systemd.Sockets["ssh"].IsDropIn = true;
            linux.Systemd.Sockets["ssh"].Socket.ListenStream.Add("2222");
        });

        system.Unit("ssh.socket", dropIn: true).ShouldBe("[Socket]\nListenStream=\nListenStream=2222\n");
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void IsSwitchedByTheActivator(bool enable)
    {
        var system = TestMachine.Render(linux => linux.Systemd.Services["cups"].Enable = enable);

        system.Unit("cups.service").Enabled.ShouldBe(enable);
        system.Unit("cups.service").Start.ShouldBe(enable);
        system.Unit("cups.service").DropIns.ShouldBeEmpty();
        system.Manifest.Etc.ShouldNotContain(static file => file.Path.Contains("cups", StringComparison.Ordinal));
    }

    [TestMethod]
    public void IsWantedByALinkToItsUsualPlace()
    {
        var system = TestMachine.Render(static linux => linux.Systemd.Services["cups"].Install.WantedBy.Add("multi-user.target"));

        system.EtcFile("systemd/system/multi-user.target.wants/cups.service").Target.ShouldBe("/usr/lib/systemd/system/cups.service");
    }
}
