using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Activation;

[TestClass]
public sealed class MachineThatStarts
{
    private static readonly TestSystem s_machine = TestMachine.Render(static _ => { });

    [TestMethod]
    public void RunsTheActivatorFirst() => s_machine.Unit("cairn-boot.service", dropIn: false).ShouldBe(
        """
        [Unit]
        Description=Return to the generation that was confirmed last
        Conflicts=shutdown.target
        Before=shutdown.target
        Before=sysinit.target
        After=local-fs.target
        RequiresMountsFor=/opt/cairn
        DefaultDependencies=no
        RefuseManualStart=yes
        X-StopOnRemoval=false

        [Service]
        Type=oneshot
        ExecStart=/opt/cairn/state/current/bin/cairn-activator boot
        TimeoutStartSec=600s
        RemainAfterExit=yes
        X-RestartIfChanged=false

        [Install]
        WantedBy=sysinit.target

        """);

    [TestMethod]
    public void FindsTheUnitWithoutTheStore()
    {
        var unit = s_machine.EtcFile("systemd/system/cairn-boot.service");

        unit.Placement.ShouldBe(FilePlacement.Copy);
        unit.Mode.ShouldBe("0644");
        s_machine.EtcFile("systemd/system/sysinit.target.wants/cairn-boot.service").Target.ShouldBe("../cairn-boot.service");
    }

    [TestMethod]
    public void IsNotDisturbedByASwitch()
    {
        var entry = s_machine.Manifest.Units.Single(static unit => unit.Name == "cairn-boot.service");

        entry.OnChange.ShouldBe(UnitChange.Keep);
        entry.StopOnRemoval.ShouldBeFalse();
    }

    [TestMethod]
    public void LinksOtherUnits() => TestMachine.Render(static linux => linux.Systemd.Services["api"].Service.ExecStart = ["/bin/true"])
        .EtcFile("systemd/system/api.service").Placement.ShouldBe(FilePlacement.Link);
}
