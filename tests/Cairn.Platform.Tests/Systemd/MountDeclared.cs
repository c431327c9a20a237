using Cairn.Platform.Tests.Support;

namespace Cairn.Platform.Tests.Systemd;

[TestClass]
public sealed class MountDeclared
{
    [TestMethod]
    public void IsNamedByItsDirectory()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Systemd.Mounts["/srv/my-data"].Mount.What = "/dev/sdb1";
            linux.Systemd.Mounts["/srv/my-data"].Mount.Type = "ext4";
            linux.Systemd.Automounts["/srv/my-data"].Install.WantedBy.Add("multi-user.target");
        });

        system.Unit("srv-my\\x2ddata.mount", dropIn: false).ShouldBe("[Mount]\nWhere=/srv/my-data\nWhat=/dev/sdb1\nType=ext4\n");
        system.Unit("srv-my\\x2ddata.automount", dropIn: false).ShouldStartWith("[Automount]\nWhere=/srv/my-data\n");
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/srv/my-data")]
    [DataRow("/a b/ü")]
    [DataRow("/.hidden")]
    [DataRow("/a/.b")]
    [DataRow("/a:b_c.d@e\\f")]
    public void IsNamedAsSystemdEscapeDoes(string path)
    {
        var (exit, output) = Tool.Run(Tool.Find("systemd-escape"), ["--path", "--", path]);

        exit.ShouldBe(0);
        UnitNames.EscapePath(path).ShouldBe(output.TrimEnd('\n'));
    }
}
