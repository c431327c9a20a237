using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Activation.Tests;

/// <summary>What goes wrong on machines: disks that are full or read-only, activators that are killed or left alone, and two at once.</summary>
[TestClass]
public class WorstNight : MachineTest
{
    [TestMethod]
    [Description("X18: a disk that is full where a file belongs, and one that is full where Cairn keeps its books: everything is taken back, and the message says why.")]
    public async Task FindsTheDiskFull()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(linux => Files(linux, "1"))).Check();
        (await machine.Machine.RunAsync("mkdir -p /etc/small && mount -t tmpfs -o size=64k small /etc/small")).Check();
        var before = await SnapshotAsync(machine);
        var tooLarge = await machine.AddAsync(linux => Files(linux, "2"), static linux => File(linux, "small/large", new string('x', 100_000)));

        var result = await machine.CairnAsync("activate", tooLarge);

        result.ExitCode.ShouldBe(31, result.Errors);
        result.Errors.ShouldContain("CAIRN7011: 'create '/etc/small/large'");
        result.Errors.ShouldContain("No space left on device");
        (await SnapshotAsync(machine)).Since(before).ShouldBeEmpty();
        (await machine.Machine.RunAsync("ls --almost-all /etc/small; umount /etc/small; rmdir /etc/small")).Check().ShouldBe("");

        // The books get a disk of their own, which is filled once the journal has begun.
        var wanted = await machine.AddAsync(linux => Files(linux, "3"), static linux => Many(linux));
        (await machine.Machine.RunAsync("cp --archive /opt/cairn/state /state && mount -t tmpfs -o size=2M state /opt/cairn/state && cp --archive /state/. /opt/cairn/state && head -c 700K /dev/zero > /opt/cairn/state/filler")).Check();
        before = await SnapshotAsync(machine);
        result = await machine.CairnAsync("activate", wanted);
        result.ExitCode.ShouldBe(31, result.Errors);
        result.Errors.ShouldContain("No space left on device");
        (await SnapshotAsync(machine)).Since(before).ShouldBeEmpty();
        (await machine.CairnAsync("status")).Check().ShouldStartWith("generation 1");

        (await machine.Machine.RunAsync("rm /opt/cairn/state/filler && mount -o remount,size=32M /opt/cairn/state")).Check();
        (await machine.CairnAsync("activate", wanted)).Check();
        (await machine.Machine.Files.ReadAsync("/etc/copied")).ShouldBe("3\n");
    }

    [TestMethod]
    [Description("A read-only disk is named; nothing changes, and nothing stands in the way afterwards.")]
    public async Task FindsTheDiskReadOnly()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(linux => Files(linux, "1"))).Check();
        var (before, wanted) = (await SnapshotAsync(machine), await machine.AddAsync(linux => Files(linux, "2")));
        (await machine.Machine.RunAsync("mount --bind /etc /etc && mount -o remount,bind,ro /etc")).Check();

        var result = await machine.CairnAsync("activate", wanted);

        result.ExitCode.ShouldBe(31, result.Errors);
        result.Errors.ShouldContain("Read-only file system");
        (await machine.Machine.RunAsync("umount /etc && mount --bind /opt/cairn/state /opt/cairn/state && mount -o remount,bind,ro /opt/cairn/state")).Check();
        result = await machine.CairnAsync("activate", wanted);
        result.ExitCode.ShouldBe(20, result.Errors);
        result.Errors.ShouldContain("CAIRN7024: The machine cannot be worked on: ");
        (await machine.Machine.RunAsync("umount /opt/cairn/state")).Check();

        (await SnapshotAsync(machine)).Since(before).ShouldBeEmpty();
        (await machine.CairnAsync("activate", wanted)).Check();
        (await machine.Machine.Files.ReadAsync("/etc/copied")).ShouldBe("2\n");
    }

    [TestMethod]
    [Description("X12: an activator that was killed while units started is followed by one that starts them. X13: two at once are one. X15: whoever started one may go away.")]
    public async Task LosesWhoeverActivates()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(linux => Files(linux, "1"))).Check();
        var slow = await machine.AddAsync(linux => Files(linux, "2"), static linux => Slow(linux, "2"));

        // Killed by SIGKILL while the service starts.
        (await machine.Machine.RunAsync($"/opt/cairn/activator/cairn-activator activate {slow} >/dev/null 2>&1 & until systemctl list-jobs | grep -q slow.service; do sleep 0.05; done; kill -KILL $!; wait $! || true")).Check();
        (await machine.CairnAsync("status")).Check().ShouldContain("not confirmed");
        (await machine.CairnAsync("activate", slow)).Check();
        (await machine.Machine.RunAsync("systemctl is-active slow && cat /etc/copied")).Check().ShouldBe("active\n2");

        // A second one while the first waits for the service.
        var next = await machine.AddAsync(linux => Files(linux, "3"), static linux => Slow(linux, "3"));
        var second = (await machine.Machine.RunAsync($"/opt/cairn/activator/cairn-activator activate {next} >/dev/null 2>&1 & until systemctl list-jobs | grep -q slow.service; do sleep 0.05; done; /opt/cairn/activator/cairn-activator activate {slow}; echo $?; wait $!"));
        second.Check().ShouldBe("11");
        second.Errors.ShouldContain($"activating '{next}', process ");
        (await machine.Machine.Files.ReadAsync("/etc/copied")).ShouldBe("3\n");

        // The terminal goes away, and so does whoever reads what is printed.
        (await machine.Machine.RunAsync($"(setsid sh -c '/opt/cairn/activator/cairn-activator activate {slow} 2>&1; echo $? > /run/ended' | head --bytes=0) & until systemctl list-jobs | grep -q slow.service; do sleep 0.05; done; kill -HUP $(pidof cairn-activator); timeout 60 sh -c 'until test -s /run/ended; do sleep 0.1; done'")).Check();
        (await machine.Machine.RunAsync("cat /run/ended /etc/copied")).Check().ShouldBe("0\n2");
    }

    [TestMethod]
    [Description("E26: where the store is on a file system that comes late, units that are links into it run after a boot like others.")]
    public async Task MountsTheStoreLate()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(linux => Slow(linux, "1"), static linux => linux.Systemd.Services["ssh"].Service.Environment["LATE"] = "1")).Check();
        (await machine.Machine.RunAsync("cp --archive /opt /srv/opt && echo '/srv/opt /opt none bind 0 0' >> /etc/fstab && rm -rf /opt/cairn && ls /opt")).Check().ShouldBe("");

        await machine.Machine.RebootAsync();

        (await machine.Machine.RunAsync("timeout 30 sh -c 'until systemctl is-active slow; do sleep 0.2; done'; systemctl is-active cairn-boot slow")).Check().ShouldEndWith("active\nactive");
        (await machine.Machine.RunAsync("systemctl show --property=Environment --value ssh")).Check().ShouldBe("LATE=1");
        (await machine.CairnAsync("status")).Check().ShouldStartWith("generation 1");
    }

    private static Task<MachineSnapshot> SnapshotAsync(ManagedMachine machine) => machine.Machine.SnapshotAsync([.. MachineSnapshot.Restless, "/opt/cairn", "/state", "/run"]);

    private static void Files(Linux linux, string text)
    {
        File(linux, "copied", text);
        linux.Etc["linked"].Text = text;
        linux.Etc["motd"].Text = text;
        linux.Etc["motd"].WhenOccupied = OccupiedPath.Backup;
    }

    private static void File(Linux linux, string path, string text)
    {
        linux.Etc[path].Text = text;
        linux.Etc[path].Mode = UnixFileMode.FromOctal("0644");
        linux.Etc[path].Placement = FilePlacement.Copy;
    }

    /// <summary>Enough of them that their lines in the journal need more room than there is.</summary>
    private static void Many(Linux linux)
    {
        for (var number = 0; number < 1000; number++)
        {
            File(linux, $"many/file-{number}", $"{number}");
        }
    }

    private static void Slow(Linux linux, string number)
    {
        var unit = linux.Systemd.Services["slow"];
        unit.Service.ExecStartPre.Add("/bin/sleep 2");
        unit.Service.ExecStart.Add("/bin/sleep infinity");
        unit.Service.Environment["NUMBER"] = number;
        unit.Install.WantedBy.Add("multi-user.target");
    }
}
