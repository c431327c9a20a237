using System.Security.Cryptography;
using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Activation.Tests;

[TestClass]
public class PowerCutInTheMiddle : MachineTest
{
    [TestMethod]
    [Description("Killed at every point of a switch between two rich generations: what starts next finds the old one or the new one, exactly.")]
    public async Task LeavesOldOrNew()
    {
        var ends = await MeasureAsync();

        var (older, newer) = await ends.CrashEverywhereAsync();

        TestContext.WriteLine($"{older} points led to the old generation, {newer} to the new one");
        older.ShouldBeGreaterThan(20);
        newer.ShouldBeGreaterThan(0);
    }

    [TestMethod]
    [Description("The power goes ten times at random moments of a switch: the machine boots, says what it found, and is on the old generation or the new one, exactly.")]
    public async Task AtRandomMomentsLeavesOldOrNew()
    {
        var ends = await MeasureAsync();
        for (var cut = 1; cut <= 10; cut++)
        {
            var moment = ends.Duration * (RandomNumberGenerator.GetInt32(1100) / 1000.0);
            var switching = ends.Machine.CairnAsync("activate", ends.Second);
            await Task.WhenAny(switching, Task.Delay(moment, TestContext.CancellationToken));
            await ends.Machine.Machine.PowerCutAsync(TestContext.CancellationToken);
            await ends.Machine.Machine.BootAsync(TestContext.CancellationToken);

            (await ends.Machine.Machine.RunAsync("systemctl is-active cairn-boot")).Check().ShouldBe("active");
            var said = (await ends.Machine.CairnAsync("status")).Check();
            var isOld = await ends.IsOldAsync($"after {moment.TotalMilliseconds:0} ms");
            TestContext.WriteLine($"cut {cut}, after {moment.TotalMilliseconds:0} of {ends.Duration.TotalMilliseconds:0} ms: {(isOld ? "old" : "new")}; {said.ReplaceLineEndings(", ")}");
        }
    }

    private async Task<TwoGenerations> MeasureAsync()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        return await TwoGenerations.MeasureAsync(machine, await machine.AddAsync(First), await machine.AddAsync(Second), "for unit in stays changes goes comes; do echo $unit $(systemctl is-active $unit) $(systemctl show --property=Environment --value $unit); done; hostname");
    }

    private static void First(Linux linux)
    {
        Common(linux);
        linux.Etc["motd"].Text = "one";
        linux.Etc["motd"].WhenOccupied = OccupiedPath.Backup;
        linux.Etc["only/in/one"].Text = "one";
        linux.Etc["copied"].Text = "one";
        linux.Etc["copied"].Mode = UnixFileMode.UserRead;
        Service(linux, "changes", "1");
        Service(linux, "goes", "1");
    }

    private static void Second(Linux linux)
    {
        Common(linux);
        linux.Etc["copied"].Text = "two";
        linux.Etc["copied"].Mode = UnixFileMode.UserRead | UnixFileMode.GroupRead;
        linux.Etc["only/in/two"].Text = "two";
        linux.Etc["issue"].Text = "two";
        linux.Etc["issue"].WhenOccupied = OccupiedPath.Backup;
        linux.HostName = "renamed";
        Service(linux, "changes", "2");
        Service(linux, "comes", "2");
        linux.Groups["operators"].Members.Add("crs58");
    }

    private static void Service(Linux linux, string name, string number)
    {
        var unit = linux.Systemd.Services[name];
        unit.Install.WantedBy.Add("multi-user.target");
        unit.Service.ExecStart.Add("/bin/sleep infinity");
        unit.Service.Environment["NUMBER"] = number;
    }

    private static void Common(Linux linux)
    {
        Service(linux, "stays", "0");
        linux.Etc["same"].Text = "same";
        linux.Users["crs58"].AuthorizedKeys.Add("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIDitxrWlIER5l2O+a4Qa4b4HF6b+Wl+YdCZt+lizlJ4r");
    }
}
