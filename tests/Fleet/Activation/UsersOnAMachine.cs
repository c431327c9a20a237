using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;

namespace Cairn.Fleet.Activation.Tests;

/// <summary>Users who are logged in have a service manager of their own, with units of the machine and of their homes.</summary>
[TestClass]
public class UsersOnAMachine : MachineTest
{
    private const string AsAda = "setpriv --reuid=ada --regid=ada --init-groups env XDG_RUNTIME_DIR=/run/user/$(id -u ada) systemctl --user ";

    [TestMethod]
    [Description("Units that all users have start, change, come back and go in the service managers that run; in others nothing has to.")]
    public async Task HaveTheUnitsOfTheMachine()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(Users)).Check();
        await LogInAsync(machine);

        (await machine.ActivateAsync(Users, linux => Agent(linux, "1"))).Check();
        (await NumberAsync(machine)).ShouldBe("active NUMBER=1");

        var dryRun = await machine.CairnAsync("activate", await machine.AddAsync(Users, linux => Agent(linux, "2")), "--dry-run");
        dryRun.Check().ShouldContain("would start agent.service of ada");
        (await machine.ActivateAsync(Users, linux => Agent(linux, "2"))).Check();
        (await NumberAsync(machine)).ShouldBe("active NUMBER=2");

        (await machine.ActivateAsync(Users, linux => Agent(linux, "3"), static linux => linux.ActivationSteps["breaks"].Script = "false")).ExitCode.ShouldBe(31);
        (await machine.ActivateAsync(Users, linux => Agent(linux, "3"), Broken)).ExitCode.ShouldBe(31);
        (await NumberAsync(machine)).ShouldBe("active NUMBER=2");

        var failing = await machine.ActivateAsync(Users, static linux => Agent(linux, "4", "/bin/false"));
        failing.ExitCode.ShouldBe(30, failing.Errors);
        failing.Output.ShouldContain("the following units failed: agent.service of ada");

        (await machine.ActivateAsync(Users)).Check();
        (await machine.Machine.RunAsync(AsAda + "is-active agent")).Output.Trim().ShouldBe("inactive");
    }

    [TestMethod]
    [Description("H28: a session with a unit that failed long ago is switched like others, and the unit is named.")]
    public async Task MayHaveUnitsThatFailed()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(Users)).Check();
        await LogInAsync(machine);
        (await machine.Machine.RunAsync(AsAda.Replace("systemctl --user ", "systemd-run --user --unit=broken --quiet /bin/false", StringComparison.Ordinal) + "; timeout 10 sh -c 'until " + AsAda + "is-failed --quiet broken; do sleep 0.1; done'")).Check();
        (await machine.Machine.RunAsync(AsAda + "is-system-running")).Output.Trim().ShouldBe("degraded");

        var result = await machine.ActivateAsync(Users, static linux =>
        {
            var sync = linux.Home["ada"].Systemd.Services["sync"];
            sync.Service.ExecStart = ["/bin/sleep infinity"];
            sync.Install.WantedBy.Add("default.target");
        });

        result.Check();
        result.Errors.ShouldContain("'broken.service' fails as it did before the switch");
        (await machine.Machine.RunAsync(AsAda + "is-active sync")).Check().ShouldBe("active");
    }

    private static async Task LogInAsync(ManagedMachine machine) =>
        (await machine.Machine.RunAsync("loginctl enable-linger ada && timeout 30 sh -c 'until " + AsAda + "is-active basic.target; do sleep 0.2; done'")).Check();

    private static async Task<string> NumberAsync(ManagedMachine machine) =>
        (await machine.Machine.RunAsync(AsAda + "is-active agent; " + AsAda + "show --property=Environment --value agent")).Check().Replace('\n', ' ');

    private static void Users(Linux linux)
    {
        linux.Users["ada"].CreateHome = true;
        linux.Users["bob"].CreateHome = true;
    }

    private static void Agent(Linux linux, string number, string command = "/bin/sleep infinity")
    {
        var agent = linux.Systemd.User.Services["agent"];
        agent.Service.ExecStart.Add(command);
        agent.Service.Environment["NUMBER"] = number;
        agent.Install.WantedBy.Add("default.target");
    }

    private static void Broken(Linux linux)
    {
        linux.ActivationSteps["breaks"].Script = "false";
        linux.ActivationSteps["breaks"].Stage = Cairn.Store.Manifests.StepStage.AfterUnits;
    }
}
