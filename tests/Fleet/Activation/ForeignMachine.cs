using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;
using Cairn.Store.Manifests;

namespace Cairn.Fleet.Activation.Tests;

/// <summary>A machine that somebody set up by hand, with files, units and users of the names that a configuration has.</summary>
[TestClass]
public class ForeignMachine : MachineTest
{
    private const string ByHand = """
        echo 'by hand' > /etc/motd
        mkdir -p /etc/app && echo 'port = 1' > /etc/app/app.conf && chmod 0640 /etc/app/app.conf && chgrp adm /etc/app/app.conf && setfacl -m u:daemon:r /etc/app/app.conf
        ln -s /nowhere /etc/dangling
        printf '[Service]\nExecStart=/bin/sleep 1000\nEnvironment=BY=hand\n[Install]\nWantedBy=multi-user.target\n' > /etc/systemd/system/api.service
        mkdir -p /etc/systemd/system/api.service.d && printf '[Service]\nNice=5\n' > /etc/systemd/system/api.service.d/hand.conf
        useradd --create-home --uid 2000 --shell /bin/bash --groups adm ada && echo ada:secret | chpasswd
        mkdir -p /home/ada/.config && echo '[user] name = hand' > /home/ada/.config/settings && chown -R ada:ada /home/ada
        systemctl daemon-reload && systemctl enable --now --quiet api
        """;

    [TestMethod]
    [Description("E01, E03, E22: what was made by hand is refused, all of it at once, with nothing changed; told to keep it, Cairn takes over, and uninstalling brings back every byte, mode, list of access, link, unit and user.")]
    public async Task IsTakenOverAndGivenBack()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.Machine.RunAsync(ByHand)).Check();
        await machine.CairnAsync("status");
        var (before, rights, process) = (await SnapshotAsync(machine), await RightsAsync(machine), await ProcessAsync(machine));

        var refused = await machine.ActivateAsync(linux => Configured(linux, OccupiedPath.Refuse));

        refused.ExitCode.ShouldBe(21, refused.Errors);
        foreach (var path in (string[])["/etc/motd", "/etc/app/app.conf", "/etc/dangling", "/etc/systemd/system/api.service", "/home/ada/.config/settings"])
        {
            refused.Errors.ShouldContain($"'{path}'");
        }

        (await SnapshotAsync(machine)).Since(before).ShouldBeEmpty();
        (await ProcessAsync(machine)).ShouldBe(process);

        (await machine.ActivateAsync(linux => Configured(linux, OccupiedPath.Backup))).Check();
        (await machine.Machine.RunAsync("cat /etc/motd /etc/app/app.conf /etc/dangling /home/ada/.config/settings; getent passwd ada | cut -d: -f3,7; id --name --groups ada")).Check()
            .ShouldBe("ours\nours\nours\nours\n2000:/bin/sh\nada adm");
        (await machine.Machine.RunAsync("systemctl is-active api; systemctl show --property=Environment,Nice --value api")).Check().ShouldBe("active\nBY=cairn\n5");
        (await machine.ActivateAsync(linux => Configured(linux, OccupiedPath.Backup))).Check().ShouldBe("nothing to do");

        (await machine.CairnAsync("uninstall")).Check();
        (await SnapshotAsync(machine)).Since(before).ShouldBeEmpty();
        (await RightsAsync(machine)).ShouldBe(rights);
        (await machine.Machine.RunAsync("systemctl is-enabled api; systemctl is-active api; systemctl show --property=Environment --value api; su ada -c 'id -u'")).Check().ShouldBe("enabled\nactive\nBY=hand\n2000");
    }

    [TestMethod]
    [Description("What says the same by hand is adopted without a word when told so, and what says anything else is still refused.")]
    public async Task IsAdoptedWhereItSaysTheSame()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.Machine.RunAsync("echo same > /etc/same; echo other > /etc/other")).Check();

        var refused = await machine.ActivateAsync(static linux => Adopt(linux, "same"), static linux => Adopt(linux, "other"));
        refused.ExitCode.ShouldBe(21);
        refused.Errors.ShouldContain("'/etc/other'");
        refused.Errors.ShouldNotContain("'/etc/same'");
        (await machine.ActivateAsync(static linux => Adopt(linux, "same"))).Check();

        (await machine.Machine.Files.ReadAsync("/etc/same")).ShouldBe("same\n");
        (await machine.CairnAsync("uninstall")).Check();
        (await machine.Machine.Files.ReadAsync("/etc/other")).ShouldBe("other\n");
    }

    private static Task<MachineSnapshot> SnapshotAsync(ManagedMachine machine) =>
        machine.Machine.SnapshotAsync([.. MachineSnapshot.Restless, "/opt/cairn", "/run", "/etc/passwd-", "/etc/shadow-", "/etc/group-", "/etc/gshadow-"]);

    private static async Task<string> RightsAsync(ManagedMachine machine) => (await machine.Machine.RunAsync("getfacl --absolute-names /etc/app /etc/app/app.conf /etc/motd; getent shadow ada")).Check();

    private static async Task<string> ProcessAsync(ManagedMachine machine) => (await machine.Machine.RunAsync("systemctl show --property=MainPID --value api")).Check();

    private static void Adopt(Linux linux, string name)
    {
        linux.Etc[name].Text = "same";
        linux.Etc[name].WhenOccupied = OccupiedPath.Adopt;
    }

    private static void Configured(Linux linux, OccupiedPath policy)
    {
        foreach (var path in (string[])["motd", "app/app.conf", "dangling"])
        {
            linux.Etc[path].Text = "ours";
            linux.Etc[path].WhenOccupied = policy;
        }

        linux.Etc["app/app.conf"].Mode = UnixFileMode.FromOctal("0600");
        var api = linux.Systemd.Services["api"];
        api.WhenOccupied = policy;
        api.Service.ExecStart.Add("/bin/sleep infinity");
        api.Service.Environment["BY"] = "cairn";
        api.Install.WantedBy.Add("multi-user.target");
        linux.Users["ada"].Shell = "/bin/sh";
        linux.Home["ada"].ConfigFiles["settings"].Text = "ours";
        linux.Home["ada"].ConfigFiles["settings"].WhenOccupied = policy;
    }
}
