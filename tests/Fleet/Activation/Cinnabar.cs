using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Secrets.Age;
using Cairn.Secrets.Sops;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Activation.Tests;

/// <summary>A server of the fleet as a clone of the repository builds it, on a fresh Debian whose archive has small stand-ins for large packages.</summary>
[TestClass]
public class Cinnabar : MachineTest
{
    /// <summary>Newer than all that packages of Debian say they do not get along with.</summary>
    private const string Version = "99999999";

    private static readonly string s_root = ActivatorProgram.Metadata("RepositoryRoot");

    [TestMethod]
    [Description("The closure that `dotnet build hosts/cinnabar` makes is activated on a fresh machine: services run, a second time changes nothing, a changed one switches, and going back restores what was there.")]
    public async Task IsActivatedChangedAndTakenBack()
    {
        var built = Build();
        var closure = $"/opt/cairn/store/{Path.GetFileName(built)}";
        using var repository = new DebianRepository();
        var folders = new Dictionary<string, string>(repository.Folders, StringComparer.Ordinal) { ["/opt/cairn/store"] = Path.GetDirectoryName(built)! };
        var machine = await StartAsync("fresh", new MachineOptions { Folders = folders });
        var present = (await machine.RunAsync(["dpkg-query", "--show", "--showformat", "${Package}\n"])).Check().Split('\n');
        foreach (var package in Packages(built, present))
        {
            await repository.AddAsync(package);
        }

        await repository.UseAsync(machine);
        await machine.Files.WriteAsync("/opt/cairn/state/machine-key.txt", MachineKey(), "600");
        var before = await SnapshotAsync(machine);

        (await machine.RunAsync($"{closure}/bin/cairn-activator activate {closure}")).Check();

        (await machine.RunAsync("hostname; systemctl is-active caddy health-page ssh zerotier-one cairn-firewall zerotier-controller-mesh")).Check()
            .ShouldBe("cinnabar\nactive\nactive\nactive\nactive\nactive\nactive");
        (await HealthAsync(machine, 8099)).ShouldStartWith("HTTP/1.1 200 ");
        (await machine.RunAsync("nft list table inet cairn >/dev/null && sshd -T | grep -i '^hostkey '")).Check().ShouldContain("/run/cairn/secrets/ssh-host-key/");
        (await machine.RunAsync(["su", "--login", "cameron", "-c", "cat ~/.config/git/config"])).Check().ShouldContain("[user]");
        var active = await SnapshotAsync(machine);

        (await TimedAsync(machine, "A second activation", $"activate {closure}")).ShouldBe("nothing to do");
        (await SnapshotAsync(machine)).Since(active).ShouldBeEmpty();

        (await machine.RunAsync($"cp --archive {closure} /opt/changed && chmod --recursive u+w /opt/changed && sed -i s/8099/8098/ /opt/changed/etc/systemd/system/health-page.service /opt/changed/manifest.json")).Check();
        (await TimedAsync(machine, "One with a changed file", "activate /opt/changed")).ShouldBe("generation 2 is active");
        (await HealthAsync(machine, 8098)).ShouldStartWith("HTTP/1.1 200 ");
        (await TimedAsync(machine, "The way back", "rollback")).ShouldBe("generation 3 is active");
        (await HealthAsync(machine, 8099)).ShouldStartWith("HTTP/1.1 200 ");
        (await machine.RunAsync("rm -rf /opt/changed")).Check();
        (await SnapshotAsync(machine)).Since(active).ShouldBeEmpty();

        await machine.RebootAsync();
        (await machine.RunAsync("systemctl is-active cairn-boot health-page cairn-firewall ssh")).Check().ShouldBe("active\nactive\nactive\nactive");
        (await machine.RunAsync("journalctl --boot --unit ssh --no-pager")).Check().ShouldNotContain("Unable to load host key");
        (await SnapshotAsync(machine)).Since(active).ShouldBeEmpty();

        (await machine.RunAsync($"{closure}/bin/cairn-activator uninstall")).Check();
        (await SnapshotAsync(machine)).Since(before).Where(IsNotOfAccountsOrPackages).ShouldBeEmpty();
    }

    /// <summary>Runs the current activator, and writes down how long it took on the machine itself.</summary>
    private async Task<string> TimedAsync(TestMachine machine, string what, string arguments)
    {
        var result = await machine.RunAsync(["bash", "-c", $"TIMEFORMAT=%R; time /opt/cairn/state/current/bin/cairn-activator {arguments}"]);
        TestContext.WriteLine($"{what} took {result.Errors.Trim().Split('\n')[^1]} s.");
        return result.Check();
    }

    private static async Task<string> HealthAsync(TestMachine machine, int port) => (await machine.RunAsync(
        ["bash", "-c", $"for try in {{1..50}}; do exec 3<>/dev/tcp/127.0.0.1/{port} && break; sleep 0.1; done 2>/dev/null; printf 'GET /health HTTP/1.0\r\n\r\n' >&3; cat <&3"])).Check();

    private static Task<MachineSnapshot> SnapshotAsync(TestMachine machine) =>
        machine.SnapshotAsync([.. MachineSnapshot.Restless, "/opt/cairn", "/home/cameron/.local/state/cairn", "/run"]);

    /// <summary>Accounts are locked rather than deleted, and their homes stay; packages leave settings, and what dpkg and APT note.</summary>
    private static bool IsNotOfAccountsOrPackages(string line) =>
        !((string[])["/etc/passwd", "/etc/shadow", "/etc/group", "/etc/gshadow", "/etc/sub", "/etc/.pwd.lock", "/home", "/var/", "/etc/caddy", "/etc/zerotier-one.conf"]).Any(path => line.Contains(path, StringComparison.Ordinal));

    private static string Build()
    {
        // The closure has the activator that other tests publish: two at a time would write the same files.
        _ = ActivatorProgram.Folder;
        var start = new ProcessStartInfo("dotnet", ["build", "hosts/cinnabar"]) { WorkingDirectory = s_root, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(static key => key.StartsWith("MSBuild", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output);
        using var closure = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(s_root, "artifacts/store/closures/cinnabar.json")));
        return Path.Combine(s_root, "artifacts/store", closure.RootElement.GetProperty("system").GetProperty("path").GetString()!);
    }

    /// <summary>The machine's key is in the repository, encrypted for an admin whose own key is public and worthless.</summary>
    private static string MachineKey()
    {
        var admin = IdentityFile.Parse(File.ReadAllBytes(Path.Combine(s_root, "tests/throw-away-admin-key.txt")), "admin");
        using var key = SopsFile.Parse(File.ReadAllBytes(Path.Combine(s_root, "hosts/fleet/keys/machines/cinnabar.key.sops")), SopsFormat.Binary, "cinnabar").Decrypt(admin);
        return Encoding.UTF8.GetString(key.Span);
    }

    private static IEnumerable<DebianPackage> Packages(string closure, IEnumerable<string> present) =>
        Manifest.Parse(File.ReadAllBytes(Path.Combine(closure, Manifest.FileName)), "cinnabar").Apt!.Packages
            .Except(present, StringComparer.Ordinal)
            .Select(static name => name switch
            {
                "caddy" => Daemon(name, "/etc/caddy/Caddyfile", ""),
                "zerotier-one" => Daemon(name, "/etc/zerotier-one.conf", "ExecStartPre=/bin/sh -c 'mkdir -p /var/lib/zerotier-one; echo token > /var/lib/zerotier-one/authtoken.secret'\n"),
                "ca-certificates" => new DebianPackage(name, Version) { Files = Program("/usr/sbin/update-ca-certificates"), Scripts = Executable("/usr/sbin/update-ca-certificates") },
                "curl" => new DebianPackage(name, Version) { Files = Program("/usr/bin/curl"), Scripts = Executable("/usr/bin/curl") },
                _ => new DebianPackage(name, Version) { Files = new Dictionary<string, string>(StringComparer.Ordinal) { [$"/usr/share/doc/{name}/copyright"] = "none\n" } },
            });

    private static DebianPackage Daemon(string name, string settings, string lines) => new(name, Version)
    {
        Files = new Dictionary<string, string>(Program($"/usr/bin/{name}"), StringComparer.Ordinal)
        {
            [settings] = "as packaged\n",
            [$"/lib/systemd/system/{name}.service"] = $"[Service]\n{lines}ExecStart=/bin/sleep infinity\nExecReload=/bin/true\n[Install]\nWantedBy=multi-user.target\n",
        },
        ConfigurationFiles = [settings],
        Scripts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["postinst"] = $"#!/bin/sh\nset -e\nchmod 0755 /usr/bin/{name}\ngetent passwd {name} >/dev/null || useradd --system --user-group {name}\nsystemctl daemon-reload\nsystemctl enable --quiet {name}\ndeb-systemd-invoke start {name} || true\n",
            ["prerm"] = $"#!/bin/sh\nsystemctl stop {name} || true\nsystemctl disable --quiet {name} || true\n",
        },
    };

    private static Dictionary<string, string> Program(string path) => new(StringComparer.Ordinal) { [path] = "#!/bin/sh\nexit 0\n" };

    private static Dictionary<string, string> Executable(string path) => new(StringComparer.Ordinal) { ["postinst"] = $"#!/bin/sh\nchmod 0755 {path}\n" };
}
