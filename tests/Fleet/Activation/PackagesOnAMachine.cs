using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;

namespace Cairn.Fleet.Activation.Tests;

[TestClass]
public class PackagesOnAMachine : MachineTest
{
    [TestMethod]
    [Description("E11: a package comes with its user, its configuration file and its service, which all become what is declared; and all of it goes again.")]
    public async Task ComeBeforeWhatIsDeclaredAboutThem()
    {
        using var repository = new DebianRepository();
        await repository.AddAsync(Greeter("1.0"));
        var machine = new ManagedMachine(await StartAsync("cinnabar", new MachineOptions { Folders = repository.Folders }));
        await repository.UseAsync(machine.Machine);
        await machine.CairnAsync("status");
        var before = await machine.Machine.SnapshotAsync();

        var dryRun = (await machine.CairnAsync("activate", await machine.AddAsync(Configuration), "--dry-run")).Check();
        (await machine.Machine.SnapshotAsync()).Since(before).Where(IsNotOurs).ShouldBeEmpty();
        var result = await machine.ActivateAsync(Configuration);

        dryRun.ShouldContain("would install package 'greeter' 1.0");
        result.Check();
        (await machine.Machine.Files.ReadAsync("/etc/greeter.conf")).ShouldBe("declared\n");
        (await machine.Machine.RunAsync("stat --format='%F %U' /etc/greeter.conf")).Check().ShouldBe("regular file greeter");
        (await machine.Machine.RunAsync("systemctl is-active greeter")).Check().ShouldBe("active");
        (await machine.Machine.RunAsync("systemctl show --property=Environment --value greeter")).Check().ShouldBe("DECLARED=1");
        (await machine.Machine.Files.ReadAsync("/seen")).ShouldBe("declared\n");
        (await machine.ActivateAsync(Configuration)).Check().ShouldBe("nothing to do");

        await repository.AddAsync(Greeter("1.1"));
        (await machine.Machine.RunAsync("apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --only-upgrade -o Dpkg::Options::=--force-confold greeter </dev/null")).Check();
        (await machine.Machine.Files.ReadAsync("/etc/greeter.conf")).ShouldBe("declared\n");

        (await machine.CairnAsync("uninstall")).Check();
        (await machine.Machine.RunAsync("dpkg-query --show --showformat='${db:Status-Status}' greeter")).Check().ShouldBe("config-files");
        (await machine.Machine.Files.ReadAsync("/etc/greeter.conf")).ShouldBe("as packaged in 1.0\n");
    }

    [TestMethod]
    [Description("Somebody else is at work with packages, as unattended upgrades are at night: the activation waits until they are done, on the way there and back.")]
    public async Task WaitForWhoeverIsAtWork()
    {
        using var repository = new DebianRepository();
        await repository.AddAsync(Greeter("1.0"));
        var machine = new ManagedMachine(await StartAsync("cinnabar", new MachineOptions { Folders = repository.Folders }));
        await repository.UseAsync(machine.Machine);

        await BeAtWorkAsync(machine.Machine);
        (await machine.ActivateAsync(Configuration)).Check();
        (await machine.Machine.RunAsync("test -e /done && test $(date -d \"$(grep -m1 ' install greeter' /var/log/dpkg.log | cut -d' ' -f1,2)\" +%s) -ge $(stat --format=%Y /done)")).Check();
        await BeAtWorkAsync(machine.Machine);
        (await machine.CairnAsync("uninstall")).Check();

        (await machine.Machine.RunAsync("test -e /done")).Check();
        (await machine.Machine.RunAsync("dpkg-query --show --showformat='${db:Status-Abbrev}' greeter")).Output.ShouldNotContain("ii");
    }

    /// <summary>Holds the locks as APT and dpkg hold them, for a while.</summary>
    private static async Task BeAtWorkAsync(TestMachine machine)
    {
        await machine.Files.WriteAsync("/root/work.pl", """
            use Fcntl;
            for my $name ("/var/lib/dpkg/lock-frontend", "/var/lib/dpkg/lock", "/var/lib/apt/lists/lock", "/var/cache/apt/archives/lock") {
                open(my $file, ">>", $name) or die;
                my $lock = pack("s s x4 q q i x4", F_WRLCK, 0, 0, 0, 0);
                fcntl($file, F_SETLK, $lock) or die;
                push @held, $file;
            }
            system("touch /working"); sleep 8; system("rm /working; touch /done");
            """);
        (await machine.RunAsync("rm -f /done; systemd-run --quiet --collect perl /root/work.pl; for i in $(seq 100); do test -e /working && exit 0; sleep 0.1; done; exit 1")).Check();
    }

    private static bool IsNotOurs(string line) => !line.Contains("/opt/cairn", StringComparison.Ordinal) && !line.Contains("/var/cache/apt", StringComparison.Ordinal);

    private static void Configuration(Linux linux)
    {
        linux.Apt.Packages.Add("greeter");
        linux.Etc["greeter.conf"].Text = "declared";
        linux.Etc["greeter.conf"].Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        linux.Etc["greeter.conf"].Owner = "greeter";
        var unit = linux.Systemd.Services["greeter"];
        unit.IsDropIn = true;
        unit.Enable = true;
        unit.Service.Environment["DECLARED"] = "1";
    }

    private static DebianPackage Greeter(string version) => new("greeter", version)
    {
        Files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/etc/greeter.conf"] = $"as packaged in {version}\n",
            ["/lib/systemd/system/greeter.service"] = "[Service]\nExecStartPre=+/bin/cp /etc/greeter.conf /seen\nExecStart=/bin/sleep infinity\nUser=greeter\n[Install]\nWantedBy=multi-user.target\n",
        },
        ConfigurationFiles = ["/etc/greeter.conf"],
        Scripts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["postinst"] = "#!/bin/sh\nset -e\ngetent passwd greeter >/dev/null || useradd --system greeter\nsystemctl daemon-reload\nsystemctl enable --quiet greeter\ndeb-systemd-invoke start greeter || true\n",
            ["prerm"] = "#!/bin/sh\nsystemctl stop greeter || true\nsystemctl disable --quiet greeter || true\n",
        },
    };
}
