using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Activation.Tests;

[TestClass]
public class PowerCutInTheMiddle : MachineTest
{
    private static readonly string[] s_own = ["/opt/cairn", "/run"];

    [TestMethod]
    [Description("Killed at every point of a switch between two rich generations: what starts next finds the old one or the new one, exactly.")]
    public async Task LeavesOldOrNew()
    {
        var ends = await MeasureAsync();
        var (older, newer) = (0, 0);

        for (var point = 1; ; point++)
        {
            var crash = await ends.Machine.CairnAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["CAIRN_CRASH_AT"] = point.ToString(CultureInfo.InvariantCulture) }, "activate", ends.Second);
            if (crash.ExitCode == 0)
            {
                break;
            }

            crash.ExitCode.ShouldBe(137, $"point {point}: {crash.Output}{crash.Errors}");
            (await ends.Machine.CairnAsync("boot")).Check();
            (older, newer) = await IsOldAsync(ends, $"point {point}") ? (older + 1, newer) : (older, newer + 1);
        }

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
            var isOld = await IsOldAsync(ends, $"after {moment.TotalMilliseconds:0} ms");
            TestContext.WriteLine($"cut {cut}, after {moment.TotalMilliseconds:0} of {ends.Duration.TotalMilliseconds:0} ms: {(isOld ? "old" : "new")}; {said.ReplaceLineEndings(", ")}");
        }
    }

    /// <summary>Takes a machine both ways, so that both ends are known, and leaves it on the first.</summary>
    private async Task<Ends> MeasureAsync()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        var (first, second) = (await machine.AddAsync(First), await machine.AddAsync(Second));
        (await machine.CairnAsync("activate", first)).Check();
        var watch = Stopwatch.StartNew();
        (await machine.CairnAsync("activate", second)).Check();
        var duration = watch.Elapsed;
        var (next, nextServices) = (await SnapshotAsync(machine), await ServicesAsync(machine));
        (await machine.CairnAsync("activate", first)).Check();
        return new Ends(machine, first, second, await SnapshotAsync(machine), await ServicesAsync(machine), next, nextServices, duration);
    }

    /// <summary>Fails where the machine is neither old nor new, and brings it back to the old generation.</summary>
    private static async Task<bool> IsOldAsync(Ends ends, string when)
    {
        var (found, services) = (await SnapshotAsync(ends.Machine), await ServicesAsync(ends.Machine));
        string[] fromOld = services == ends.OldServices ? [.. found.Since(ends.Old)] : [.. found.Since(ends.Old), services];
        string[] fromNew = services == ends.NewServices ? [.. found.Since(ends.New)] : [.. found.Since(ends.New), services];
        (fromOld.Length == 0 || fromNew.Length == 0).ShouldBeTrue($"{when}:\nagainst the old one: {string.Join('\n', fromOld)}\nagainst the new one: {string.Join('\n', fromNew)}");
        if (fromOld.Length > 0)
        {
            (await ends.Machine.CairnAsync("activate", ends.First)).Check();
            (await SnapshotAsync(ends.Machine)).Since(ends.Old).ShouldBeEmpty();
        }

        return fromOld.Length == 0;
    }

    private static Task<MachineSnapshot> SnapshotAsync(ManagedMachine machine) => machine.Machine.SnapshotAsync([.. MachineSnapshot.Restless, .. s_own]);

    /// <summary>Gives what runs, by which definitions.</summary>
    private static async Task<string> ServicesAsync(ManagedMachine machine) =>
        (await machine.Machine.RunAsync("for unit in stays changes goes comes; do echo $unit $(systemctl is-active $unit) $(systemctl show --property=Environment --value $unit); done; hostname")).Check();

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

    private sealed record Ends(
        ManagedMachine Machine, string First, string Second, MachineSnapshot Old, string OldServices, MachineSnapshot New, string NewServices, TimeSpan Duration);
}
