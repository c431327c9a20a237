using System.Globalization;
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
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        var (first, second) = (await machine.AddAsync(First), await machine.AddAsync(Second));
        (await machine.CairnAsync("activate", first)).Check();
        (await machine.CairnAsync("activate", second)).Check();
        var (next, nextServices) = (await SnapshotAsync(machine), await ServicesAsync(machine));
        (await machine.CairnAsync("activate", first)).Check();
        var (old, oldServices) = (await SnapshotAsync(machine), await ServicesAsync(machine));
        var (older, newer) = (0, 0);

        for (var point = 1; ; point++)
        {
            var crash = await machine.CairnAsync(new Dictionary<string, string>(StringComparer.Ordinal) { ["CAIRN_CRASH_AT"] = point.ToString(CultureInfo.InvariantCulture) }, "activate", second);
            if (crash.ExitCode == 0)
            {
                break;
            }

            crash.ExitCode.ShouldBe(137, $"point {point}: {crash.Output}{crash.Errors}");
            (await machine.CairnAsync("boot")).Check();
            var found = await SnapshotAsync(machine);
            var services = await ServicesAsync(machine);
            string[] fromOld = services == oldServices ? [.. found.Since(old)] : [.. found.Since(old), services];
            string[] fromNew = services == nextServices ? [.. found.Since(next)] : [.. found.Since(next), services];
            (fromOld.Length == 0 || fromNew.Length == 0).ShouldBeTrue($"point {point}:\nagainst the old one: {string.Join('\n', fromOld)}\nagainst the new one: {string.Join('\n', fromNew)}");
            (older, newer) = fromOld.Length == 0 ? (older + 1, newer) : (older, newer + 1);
            if (fromOld.Length > 0)
            {
                (await machine.CairnAsync("activate", first)).Check();
                (await SnapshotAsync(machine)).Since(old).ShouldBeEmpty();
            }
        }

        TestContext.WriteLine($"{older} points led to the old generation, {newer} to the new one");
        older.ShouldBeGreaterThan(20);
        newer.ShouldBeGreaterThan(0);
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
}
