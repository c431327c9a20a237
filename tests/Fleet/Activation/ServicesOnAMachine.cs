using Cairn.Fleet.Activation.Tests.Support;
using Cairn.Platform;

namespace Cairn.Fleet.Activation.Tests;

[TestClass]
public class ServicesOnAMachine : MachineTest
{
    [TestMethod]
    [Description("U01, U02, U03, U04: a new service starts, a cosmetic change is quiet, a real one stops and starts it, and its removal stops it.")]
    public async Task FollowTheirDefinitions()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));

        (await machine.ActivateAsync(Service("1", "A service"))).Check();
        (await StateAsync(machine)).ShouldBe("active");
        var first = await InvocationAsync(machine);

        (await machine.ActivateAsync(Service("1", "A service"))).Check().ShouldBe("nothing to do");
        (await machine.ActivateAsync(Service("1", "Another description"))).Check();
        (await InvocationAsync(machine)).ShouldBe(first);

        (await machine.ActivateAsync(Service("2", "Another description"))).Check();
        (await StateAsync(machine)).ShouldBe("active");
        (await InvocationAsync(machine)).ShouldNotBe(first);

        (await machine.ActivateAsync()).Check();
        (await StateAsync(machine)).ShouldBe("inactive");
    }

    [TestMethod]
    [Description("X01: a service that fails because of the switch is named with its status, and the exit code says so; the rest is applied.")]
    public async Task ThatFailAreReported()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));

        var result = await machine.ActivateAsync(Failing);

        result.ExitCode.ShouldBe(30);
        result.Output.ShouldContain("the following units failed: test.service");
        result.Errors.ShouldContain("Main PID");
        (await machine.CairnAsync("status")).Check().ShouldContain("generation 1");
    }

    [TestMethod]
    [Description("R07, R18: on trial, a machine that is not confirmed or loses power is back on its confirmed generation with its services.")]
    public async Task OnTrialComeBack()
    {
        var machine = new ManagedMachine(await StartAsync("cinnabar"));
        (await machine.ActivateAsync(Service("1", "A service"))).Check();

        var result = await machine.CairnAsync("activate", await machine.AddAsync(Service("2", "A service")), "--confirm-within", "1");

        result.ExitCode.ShouldBe(32);
        (await StateAsync(machine)).ShouldBe("active");
        (await machine.Machine.RunAsync("systemctl show --property=Environment --value test.service")).Check().ShouldBe("NUMBER=1");
        (await machine.CairnAsync("status")).Check().ShouldStartWith("generation 1");
    }

    private static Action<Linux> Service(string number, string description) => linux =>
    {
        var unit = linux.Systemd.Services["test"];
        unit.Unit.Description = description;
        unit.Install.WantedBy.Add("multi-user.target");
        unit.Service.ExecStart.Add("/bin/sleep infinity");
        unit.Service.Environment["NUMBER"] = number;
    };

    private static void Failing(Linux linux)
    {
        var unit = linux.Systemd.Services["test"];
        unit.Install.WantedBy.Add("multi-user.target");
        unit.Service.ExecStart.Add("/bin/false");
    }

    private static async Task<string> StateAsync(ManagedMachine machine) => (await machine.Machine.RunAsync("systemctl is-active test.service")).Output.Trim();

    private static async Task<string> InvocationAsync(ManagedMachine machine) =>
        (await machine.Machine.RunAsync("systemctl show --property=InvocationID --value test.service")).Check();
}
