using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;

namespace Cairn.Fleet.Activation.Tests;

[TestClass]
public class HomesOnAMachine : MachineTest
{
    private const string AsAda = "setpriv --reuid=ada --regid=ada --init-groups env XDG_RUNTIME_DIR=/run/user/$(id -u ada) ";

    [TestMethod]
    [Description("H22, H27, H30: new users have their files at once, as theirs; without a service manager of theirs that is said, and is no failure; uninstalling leaves the homes as they were.")]
    public async Task BelongToTheirUsers()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));

        var result = await machine.ActivateAsync(Homes("1"));

        result.Check();
        result.Errors.ShouldContain("The service manager of 'ada' does not run");
        (await machine.Machine.RunAsync("cat /home/ada/.config/greeting /home/bob/.config/greeting")).Check().ShouldBe("1\n1");
        (await machine.Machine.RunAsync("stat -c '%U %a' /home/ada/.ssh /home/bob/copied; find /home/ada /home/bob -not -user ada -not -user bob")).Check().ShouldBe("ada 700\nbob 600");
        (await machine.ActivateAsync(Homes("1"))).Check().ShouldBe("nothing to do");

        (await machine.ActivateAsync(Homes("2"))).Check();
        (await machine.Machine.RunAsync("cat /home/ada/.config/greeting")).Check().ShouldBe("2");
        (await machine.CairnAsync("rollback")).Check();
        (await machine.Machine.RunAsync("cat /home/ada/.config/greeting")).Check().ShouldBe("1");

        (await machine.CairnAsync("uninstall")).Check();
        (await machine.Machine.RunAsync("find /home/ada /home/bob -mindepth 1 | sort")).Check().ShouldNotContain("cairn");
        (await machine.Machine.RunAsync("cat /home/bob/.bashrc")).Check().ShouldContain("bash");
    }

    [TestMethod]
    [Description("H29: units follow their definitions while the user's service manager runs, and what was stopped by hand starts again.")]
    public async Task HaveUnitsThatRun()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(Homes("1"))).Check();
        (await machine.Machine.RunAsync("loginctl enable-linger ada && timeout 30 sh -c 'until " + AsAda + "systemctl --user is-active sync; do sleep 0.2; done'")).Check().ShouldEndWith("active");

        (await machine.ActivateAsync(Homes("2"))).Check();
        (await Number(machine)).ShouldBe("NUMBER=2");

        (await machine.Machine.RunAsync(AsAda + "systemctl --user stop sync")).Check();
        (await machine.ActivateAsync(Homes("2"))).Check().ShouldNotBe("nothing to do");
        (await Number(machine)).ShouldBe("NUMBER=2");
        (await machine.CairnAsync("rollback", "--to", "1")).Check();
        (await Number(machine)).ShouldBe("NUMBER=1");
    }

    [TestMethod]
    [Description("H08, E22: what is in the way in /etc and in all homes is listed together, and nothing changes.")]
    public async Task AreRefusedTogetherWithTheMachine()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(static linux => linux.Users["ada"].CreateHome = true, static linux => linux.Users["bob"].CreateHome = true)).Check();
        (await machine.Machine.RunAsync("for user in ada bob; do mkdir -p /home/$user/.config; echo mine > /home/$user/.config/greeting; done")).Check();

        var result = await machine.ActivateAsync(Homes("1"), static linux => linux.Etc["passwd"].Text = "x");

        result.ExitCode.ShouldBe(21);
        result.Errors.ShouldContain("'/etc/passwd'");
        result.Errors.ShouldContain("'/home/ada/.config/greeting'");
        result.Errors.ShouldContain("'/home/bob/.config/greeting'");
        (await machine.Machine.RunAsync("cat /home/ada/.config/greeting; ls -A /home/bob/.ssh")).Output.ShouldStartWith("mine");
    }

    [TestMethod]
    [Description("A link that a user made below the own home leads root nowhere: that home stays as it is, which is reported, and concerns no other.")]
    public async Task CannotMisuseRoot()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(static linux => linux.Users["ada"].CreateHome = true, static linux => linux.Users["bob"].CreateHome = true)).Check();
        (await machine.Machine.RunAsync("mkdir -p /root/secret && ln -s /root/secret /home/bob/.config")).Check();
        (await machine.Machine.RunAsync("chown -h bob:bob /home/bob/.config")).Check();

        var result = await machine.ActivateAsync(Homes("1"));

        result.ExitCode.ShouldBe(30);
        result.Errors.ShouldContain("CAIRN7123: The home of 'bob' is left as it is: ");
        (await machine.Machine.RunAsync("ls -A /root/secret")).Check().ShouldBe("");
        (await machine.Machine.RunAsync("cat /home/ada/.config/greeting")).Check().ShouldBe("1");
    }

    private static async Task<string> Number(ManagedMachine machine) =>
        (await machine.Machine.RunAsync(AsAda + "systemctl --user is-active --quiet sync && " + AsAda + "systemctl --user show --property=Environment --value sync")).Check();

    private static Action<Linux> Homes(string number) => linux =>
    {
        foreach (var user in (string[])["ada", "bob"])
        {
            linux.Users[user].CreateHome = true;
            linux.Home[user].ConfigFiles["greeting"].Text = number;
            linux.Home[user].Folders[".ssh"].Mode = UnixFileMode.FromOctal("0700");
            linux.Home[user].Files["copied"].Text = number;
            linux.Home[user].Files["copied"].Mode = UnixFileMode.FromOctal("0600");
            linux.Home[user].Files[".bashrc"].Text = "# ours";
        }

        var sync = linux.Home["ada"].Systemd.Services["sync"];
        sync.Service.ExecStart = ["/bin/sleep infinity"];
        sync.Service.Environment["NUMBER"] = number;
        sync.Install.WantedBy.Add("default.target");
    };
}
