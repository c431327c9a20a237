using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Activation.Tests;

/// <summary>Switches between two generations with units of every kind; what a plan cannot show is what systemd makes of it.</summary>
[TestClass]
public class UnitsOnAMachine : MachineTest
{
    [TestMethod]
    [Description("U05, U06, U07, U13, U18: running services restart in place, reload, or stay, as they say; names with escapes are names like others.")]
    public async Task FollowWhatTheySay()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(linux => Policies(linux, "1"))).Check();
        var before = await ProcessesAsync(machine, "restarts", "reloads", "stays", @"a\x2db");

        var result = await machine.ActivateAsync(linux => Policies(linux, "2"));

        result.Check();
        var after = await ProcessesAsync(machine, "restarts", "reloads", "stays", @"a\x2db");
        after["restarts"].ShouldNotBe(before["restarts"]);
        after["reloads"].ShouldBe(before["reloads"]);
        after["stays"].ShouldBe(before["stays"]);
        after[@"a\x2db"].ShouldNotBe(before[@"a\x2db"]);
        after.Values.ShouldNotContain("0");
        (await machine.Machine.Files.ReadAsync("/run/reloaded")).ShouldBe("reloaded\n");
        result.Errors.ShouldContain("stays.service is left as it is: its configuration says that changes wait for its next start");
    }

    [TestMethod]
    [Description("U24, U25: of a socket and its service only the socket starts; the service may change unnoticed, and the socket answers with the new one.")]
    public async Task AreStartedBySockets()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(static linux => Socket(linux, "one"))).Check().ShouldContain("generation 1");
        (await StatesAsync(machine, "hello.socket", "hello.service")).ShouldBe("active inactive");

        (await machine.ActivateAsync(static linux => Socket(linux, "two"))).Check();
        (await StatesAsync(machine, "hello.socket", "hello.service")).ShouldBe("active inactive");
        (await machine.Machine.RunAsync(["perl", "-MIO::Socket::UNIX", "-e", "print IO::Socket::UNIX->new(Peer => '/run/hello')->getline"])).Check().ShouldBe("two");
    }

    [TestMethod]
    [Description("U20, U21, U22: what systemd stops along is started again, unless it refuses; all instances follow their template.")]
    public async Task FollowOthers()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(linux => Dependents(linux, "1"))).Check();
        (await machine.Machine.RunAsync("systemctl start instance@one instance@two holder")).Check();
        var before = await ProcessesAsync(machine, "needs", "base", "instance@one", "instance@two", "manual");
        before.Values.ShouldNotContain("0");

        var result = await machine.ActivateAsync(linux => Dependents(linux, "2"));

        result.Check();
        var after = await ProcessesAsync(machine, "needs", "base", "instance@one", "instance@two", "manual");
        after.Where(process => process.Value == before[process.Key]).ShouldBeEmpty();
        after["manual"].ShouldBe("0");
        after.Values.Count(static process => process == "0").ShouldBe(1);
        result.Errors.ShouldContain("manual.service is left as it is: it refuses to be started by hand");
    }

    [TestMethod]
    [Description("U29, U30, U31: options of a mount are remounted, with what is in it; its type mounts it anew; it goes with its declaration. E23: mounts of others below /etc stay.")]
    public async Task MountFileSystems()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.Machine.RunAsync("mkdir -p /etc/theirs && mount -t tmpfs theirs /etc/theirs && echo theirs > /etc/theirs/file")).Check();

        (await machine.ActivateAsync(static linux => Mount(linux, "tmpfs", "size=1M"))).Check();
        (await machine.Machine.RunAsync("echo kept > /mnt/data/file; df --output=size /mnt/data | tail -1 | tr -d ' '")).Check().ShouldBe("1024");
        var mounts = (await machine.Machine.RunAsync("wc -l < /proc/mounts")).Check();

        (await machine.ActivateAsync(static linux => Mount(linux, "tmpfs", "size=2M"))).Check();
        (await machine.Machine.RunAsync("cat /mnt/data/file; df --output=size /mnt/data | tail -1 | tr -d ' '")).Check().ShouldBe("kept\n2048");

        (await machine.ActivateAsync(static linux => Mount(linux, "ramfs", "mode=0755"))).Check();
        (await machine.Machine.RunAsync("ls /mnt/data; stat -f -c %T /mnt/data")).Check().ShouldBe("ramfs");
        (await machine.Machine.RunAsync("wc -l < /proc/mounts")).Check().ShouldBe(mounts);

        (await machine.ActivateAsync()).Check();
        (await machine.Machine.RunAsync("mountpoint /mnt/data")).ExitCode.ShouldNotBe(0);
        (await machine.Machine.Files.ReadAsync("/etc/theirs/file")).ShouldBe("theirs\n");
    }

    [TestMethod]
    [Description("U42, U44, X11: the bus is reloaded and never restarted; a masked unit stops and cannot start until it is unmasked; settings of systemd are those of a systemd executed anew.")]
    public async Task OfTheDistributionAreTreatedWithCare()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.Machine.RunAsync("systemctl start systemd-logind && systemctl is-active dbus systemd-logind")).Check();
        var bus = (await ProcessesAsync(machine, "dbus"))["dbus"];

        (await machine.ActivateAsync(static linux =>
        {
            linux.Systemd.Services["dbus"].RestartTriggers.Add("something that changed");
            linux.Systemd.Services["systemd-networkd"].Mask = true;
            linux.Systemd.Sockets["systemd-networkd"].Mask = true; // It would fail whenever it is to start the service.
            linux.Etc["systemd/system.conf.d/10-cairn.conf"].Text = "[Manager]\nDefaultTimeoutStartSec=77";
        })).Check();

        (await ProcessesAsync(machine, "dbus"))["dbus"].ShouldBe(bus);
        (await StatesAsync(machine, "systemd-networkd.service", "dbus.service")).ShouldBe("inactive active");
        (await machine.Machine.RunAsync("systemctl start systemd-networkd")).ExitCode.ShouldNotBe(0);
        (await machine.Machine.RunAsync("systemctl show --property=DefaultTimeoutStartUSec --value")).Check().ShouldBe("1min 17s");

        (await machine.ActivateAsync()).Check();
        (await machine.Machine.RunAsync("systemctl start systemd-networkd && systemctl is-active systemd-networkd")).Check().ShouldBe("active");
        (await machine.Machine.RunAsync("systemctl show --property=DefaultTimeoutStartUSec --value")).Check().ShouldBe("1min 30s");
    }

    [TestMethod]
    [Description("U38, U39, U43: a target starts and later changes without its units noticing; what a generator made runs on when the generator goes.")]
    public async Task ThatNobodyDeclaresAreLeftAlone()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(static linux => Generator(linux, "A target"))).Check();
        (await machine.Machine.RunAsync("systemctl start generated")).Check();
        var before = await ProcessesAsync(machine, "generated", "wanted");
        before.Values.ShouldNotContain("0");
        (await StatesAsync(machine, "group.target")).ShouldBe("active");

        (await machine.ActivateAsync(static linux => Group(linux, "Another name"))).Check();

        (await ProcessesAsync(machine, "generated", "wanted")).ShouldBe(before);
        (await StatesAsync(machine, "group.target")).ShouldBe("active");
    }

    private static void Policies(Linux linux, string number)
    {
        Service(linux, "restarts", number).OnChange = UnitChange.Restart;
        Service(linux, "stays", number).OnChange = UnitChange.Keep;
        Service(linux, @"a\x2db", number);
        var reloads = Service(linux, "reloads", "same");
        reloads.ReloadTriggers.Add(number);
        reloads.Service.ExecReload.Add("/bin/sh -c 'echo reloaded > /run/reloaded'");
    }

    private static void Socket(Linux linux, string answer)
    {
        linux.Systemd.Sockets["hello"].Socket.ListenStream.Add("/run/hello");
        linux.Systemd.Sockets["hello"].Install.WantedBy.Add("sockets.target");
        linux.Systemd.Services["hello"].Service.ExecStart.Add("/usr/bin/perl -MIO::Handle -e 'open(my $l, \"+<&=\", 3); accept(my $c, $l); print $c \"" + answer + "\"; close $c; sleep 1000'");
    }

    private static void Dependents(Linux linux, string number)
    {
        Service(linux, "base", number);
        var needs = Service(linux, "needs", "same");
        needs.Unit.Requires.Add("base.service");
        needs.Unit.After.Add("base.service");
        var manual = linux.Systemd.Services["manual"];
        manual.Service.ExecStart.Add("/bin/sleep infinity");
        manual.Unit.RefuseManualStart = true;
        manual.Unit.Requires.Add("base.service");
        manual.Unit.After.Add("base.service");
        linux.Systemd.Services["holder"].Service.ExecStart.Add("/bin/sleep infinity");
        linux.Systemd.Services["holder"].Unit.Wants.Add("manual.service");
        linux.Systemd.Services["instance@"].Service.ExecStart.Add("/bin/sleep infinity");
        linux.Systemd.Services["instance@"].Service.Environment["NUMBER"] = number;
    }

    private static void Mount(Linux linux, string type, string options)
    {
        var mount = linux.Systemd.Mounts["/mnt/data"];
        mount.Mount.What = "data";
        mount.Mount.Type = type;
        mount.Mount.Options = options;
        mount.Install.WantedBy.Add("multi-user.target");
    }

    private static void Generator(Linux linux, string description)
    {
        Group(linux, description);
        linux.Etc["systemd/system-generators/ours"].Text = "#!/bin/sh\nprintf '[Service]\\nExecStart=/bin/sleep infinity\\n' > \"$1/generated.service\"";
        linux.Etc["systemd/system-generators/ours"].Mode = UnixFileMode.FromOctal("0755");
    }

    private static void Group(Linux linux, string description)
    {
        linux.Systemd.Targets["group"].Unit.Description = description;
        linux.Systemd.Targets["group"].Install.WantedBy.Add("multi-user.target");
        var wanted = linux.Systemd.Services["wanted"];
        wanted.Service.ExecStart.Add("/bin/sleep infinity");
        wanted.Install.WantedBy.Add("group.target");
    }

    private static ServiceUnit Service(Linux linux, string name, string number)
    {
        var unit = linux.Systemd.Services[name];
        unit.Service.ExecStart.Add("/bin/sleep infinity");
        unit.Service.Environment["NUMBER"] = number;
        unit.Install.WantedBy.Add("multi-user.target");
        return unit;
    }

    /// <summary>Gives the main process of each service; 0 where it does not run.</summary>
    private static async Task<Dictionary<string, string>> ProcessesAsync(ManagedMachine machine, params string[] services)
    {
        var processes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            processes[service] = (await machine.Machine.RunAsync(["systemctl", "show", "--property=MainPID", "--value", service + ".service"])).Check();
        }

        return processes;
    }

    private static async Task<string> StatesAsync(ManagedMachine machine, params string[] units) =>
        (await machine.Machine.RunAsync(["systemctl", "is-active", .. units])).Output.Trim().Replace('\n', ' ');
}
