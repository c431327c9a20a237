using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Systemd;

[TestClass]
public sealed class ServiceDeclared
{
    [TestMethod]
    public void IsAUnitFileThatItsTargetWants()
    {
        var system = TestMachine.Render(static linux =>
        {
            var api = linux.Systemd.Services["api"];
            api.Unit.Description = "The API";
            api.Unit.After.AddRange(["network.target", "local-fs.target"]);
            api.Service.ExecStart = [CommandLine.Of("/opt/api/bin/api", "--greeting", "100 % $HOME")];
            api.Service.Restart = RestartPolicy.OnFailure;
            api.Service.RestartSec = TimeSpan.FromMilliseconds(1500);
            api.Service.MemoryMax = Size.MiB(1536);
            api.Service.Environment["GREETING"] = "a \"b\" 5%";
            api.Service.ProtectHome = ProtectHome.ReadOnly;
            api.Service.Extra["CoredumpFilter"] = "private-anonymous";
            api.Service.CapabilityBoundingSet = [];
            api.Install.WantedBy.Add("multi-user.target");
        });

        system.Unit("api.service", dropIn: false).ShouldBe(
            """
            [Unit]
            Description=The API
            After=local-fs.target
            After=network.target

            [Service]
            ExecStart=/opt/api/bin/api --greeting "100 %% $$HOME"
            Restart=on-failure
            RestartSec=1500ms
            Environment="GREETING=a \"b\" 5%%"
            ProtectHome=read-only
            CapabilityBoundingSet=
            MemoryMax=1536M
            CoredumpFilter=private-anonymous

            [Install]
            WantedBy=multi-user.target

            """);
        var link = system.EtcFile("systemd/system/multi-user.target.wants/api.service");
        link.Target.ShouldBe("../api.service");
        link.WhenOccupied.ShouldBe(OccupiedPath.Backup);
        system.Unit("api.service").ShouldSatisfyAllConditions(
            static unit => unit.File.ShouldBe("etc/systemd/system/api.service"),
            static unit => unit.Links.ShouldBe(["systemd/system/multi-user.target.wants/api.service"]),
            static unit => unit.Start.ShouldBeTrue(),
            static unit => unit.OnChange.ShouldBe(UnitChange.StopAndStart));
    }

    [TestMethod]
    public void HasNoLinksWhenItIsNotEnabled()
    {
        var system = TestMachine.Render(static linux => Declare(linux).Enable = false);

        system.Unit("api.service").Links.ShouldBeEmpty();
        system.Unit("api.service").Start.ShouldBeFalse();
    }

    [TestMethod]
    [Description("U44")]
    public void IsOnlyALinkToNothingWhenItIsMasked()
    {
        var system = TestMachine.Render(static linux => Declare(linux).Mask = true);

        system.EtcFile("systemd/system/api.service").Target.ShouldBe("/dev/null");
        system.Unit("api.service").ShouldSatisfyAllConditions(
            static unit => unit.Masked.ShouldBeTrue(),
            static unit => unit.File.ShouldBeNull(),
            static unit => unit.Start.ShouldBeFalse());
    }

    [TestMethod]
    [Description("U05, U06, U07")]
    [DataRow(UnitChange.Restart, "X-StopIfChanged=false")]
    [DataRow(UnitChange.Reload, "X-ReloadIfChanged=true")]
    [DataRow(UnitChange.Keep, "X-RestartIfChanged=false")]
    public void SaysWhatAChangeDoes(UnitChange change, string directive)
    {
        var system = TestMachine.Render(linux => Declare(linux).OnChange = change);

        system.Unit("api.service", dropIn: false).ShouldContain($"[Service]\nExecStart=/bin/api\n{directive}\n");
        system.Unit("api.service").OnChange.ShouldBe(change);
    }

    [TestMethod]
    [Description("U09")]
    public void SaysWhatRemovalDoes()
    {
        var system = TestMachine.Render(static linux => Declare(linux).StopOnRemoval = false);

        system.Unit("api.service", dropIn: false).ShouldContain("[Unit]\nX-StopOnRemoval=false\n");
        system.Unit("api.service").StopOnRemoval.ShouldBeFalse();
    }

    [TestMethod]
    public void OfATemplateIsEnabledByItsInstance()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Systemd.Services["worker@"].Service.ExecStart = ["/bin/worker %i"];
            linux.Systemd.Services["worker@"].Install.WantedBy.Add("multi-user.target");
            linux.Systemd.Services["worker@"].Install.DefaultInstance = "one";
            linux.Systemd.Services["worker@two"].Install.WantedBy.Add("multi-user.target");
        });

        system.EtcFile("systemd/system/multi-user.target.wants/worker@one.service").Target.ShouldBe("../worker@.service");
        system.EtcFile("systemd/system/multi-user.target.wants/worker@two.service").Target.ShouldBe("../worker@.service");
        system.Unit("worker@.service").Start.ShouldBeFalse();
        system.Unit("worker@two.service").Start.ShouldBeTrue();
    }

    [TestMethod]
    public void OfEveryUserLiesWithTheUserUnits()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Systemd.User.Services["agent"].Service.ExecStart = ["/bin/agent"];
            linux.Systemd.User.Services["agent"].Install.WantedBy.Add("default.target");
        });

        system.EtcFile("systemd/user/default.target.wants/agent.service").Target.ShouldBe("../agent.service");
        system.Manifest.UserUnits.ShouldHaveSingleItem().File.ShouldBe("etc/systemd/user/agent.service");
        system.Manifest.Units.ShouldNotContain(static unit => unit.Name == "agent.service");
    }

    private static ServiceUnit Declare(Linux linux)
    {
        var api = linux.Systemd.Services["api"];
        api.Service.ExecStart = ["/bin/api"];
        api.Install.WantedBy.Add("multi-user.target");
        return api;
    }
}
