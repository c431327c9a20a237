using Cairn.Platform.Tests.Support;

namespace Cairn.Platform.Tests.Systemd;

[TestClass]
public sealed class UnitsJudgedBySystemd
{
    [TestMethod]
    public void AreAccepted()
    {
        var output = Verify(static linux =>
        {
            var api = linux.Systemd.Services["api"];
            api.Unit.Description = "The API";
            api.Unit.Documentation.Add("https://example.net/api");
            api.Unit.StartLimitIntervalSec = TimeSpan.FromMinutes(2);
            api.Service.Type = ServiceType.Notify;
            api.Service.ExecStart = [CommandLine.Of("/bin/sh", "-c", "echo \"100 %\" $HOME; exit 0\n")];
            api.Service.DynamicUser = true;
            api.Service.StateDirectory.Add("api");
            api.Service.UMask = UnixFileMode.FromOctal("0027");
            api.Service.Environment["A"] = "b c\"d%e\\";
            api.Service.ProtectSystem = ProtectSystem.Strict;
            api.Service.ProtectProc = ProtectProc.Invisible;
            api.Service.SystemCallFilter.Add("@system-service");
            api.Service.RestrictAddressFamilies = ["AF_INET", "AF_UNIX"];
            api.Service.CapabilityBoundingSet = [];
            api.Service.MemoryMax = Size.GiB(1);
            api.Service.CPUQuota = "50%";
            api.Service.Restart = RestartPolicy.OnAbnormal;
            api.Service.KillMode = KillMode.ControlGroup;
            api.OnChange = Store.Manifests.UnitChange.Restart;
            api.NotSocketActivated = true;
            api.RestartTriggers.Add("x");
            api.Install.WantedBy.Add("multi-user.target");
            linux.Systemd.Sockets["api"].Socket.ListenStream.Add("/run/api.sock");
            linux.Systemd.Sockets["api"].Socket.SocketMode = UnixFileMode.FromOctal("0660");
            linux.Systemd.Timers["api"].Timer.OnCalendar.Add("Mon *-*-* 04:00 Europe/Berlin");
            linux.Systemd.Timers["api"].Timer.RandomizedDelaySec = TimeSpan.FromMinutes(10);
            linux.Systemd.Timers["api"].Timer.Persistent = true;
            linux.Systemd.Paths["api"].Path.PathChanged.Add("/etc/api.conf");
            linux.Systemd.Targets["apps"].Unit.Wants.Add("api.service");
            linux.Systemd.Slices["apps"].Slice.CPUWeight = "50";
            linux.Systemd.Mounts["/srv/my-data"].Mount.What = "/dev/null";
            linux.Systemd.Mounts["/srv/my-data"].Mount.Options = "noatime";
            linux.Systemd.Automounts["/srv/my-data"].Automount.TimeoutIdleSec = TimeSpan.FromMinutes(1);
            linux.Firewall.Enable = true;
        });

        output.ShouldBe("");
    }

    [TestMethod]
    public void AreNotAcceptedWithEverything() =>
        Verify(static linux =>
        {
            linux.Systemd.Services["api"].Service.ExecStart = ["/bin/sh"];
            linux.Systemd.Services["api"].Service.SystemCallArchitectures = "abacus";
        }).ShouldContain("abacus");

    /// <summary>Gives the complaints about our units; those that systemd has about its own do not count.</summary>
    private static string Verify(Action<Linux> configure)
    {
        var program = Tool.Find("systemd-analyze");
        var system = TestMachine.Render(configure);
        using var folder = new TemporaryFolder();
        foreach (var unit in system.Manifest.Units.Where(static unit => unit.File is not null))
        {
            // Programs need not be installed where this runs.
            var text = system.Text(unit.File!).Replace("/usr/sbin/nft", "/bin/true", StringComparison.Ordinal).Replace("/opt/cairn/state/current/bin/cairn-activator", "/bin/true", StringComparison.Ordinal);
            folder.Write(unit.Name, System.Text.Encoding.UTF8.GetBytes(text));
        }

        var units = Directory.GetFiles(folder.Path);
        units.ShouldNotBeEmpty();
        var (_, output) = Tool.Run(program, ["verify", "--man=no", "--generators=no", "--recursive-errors=no", .. units], ("SYSTEMD_UNIT_PATH", $"{folder.Path}:"));
        var names = units.Select(Path.GetFileName).ToList();
        return string.Join('\n', output.Split('\n').Where(line => names.Exists(name => line.Contains(name!, StringComparison.Ordinal))));
    }
}
