using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class MachineStartedAnew : DeploymentTest
{
    private const string Boot = "cat /proc/sys/kernel/random/boot_id";

    [TestMethod]
    [Description("R20: a reboot that was asked for is waited for, and the machine is on what was deployed; without a change there is none.")]
    public async Task IsOnWhatWasDeployed()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        var boot = (await machine.RunAsync(Boot)).Check();
        Deployer.Choices = Deployer.Choices with { RebootWithin = TimeSpan.FromSeconds(120) };

        var outcome = await TimeAsync("deployed and rebooted", () => Deployer.DeployAsync(machine, Motd("two")));

        outcome.ShouldBe(outcome with { Kind = OutcomeKind.Applied, Text = "generation 2 is active, and started anew", GenerationBefore = 1 });
        var next = (await machine.RunAsync(Boot)).Check();
        next.ShouldNotBe(boot);
        await ShouldBeOnAsync(machine, "two");

        (await Deployer.DeployAsync(machine, Motd("two"))).Kind.ShouldBe(OutcomeKind.NothingToDo);
        (await machine.RunAsync(Boot)).Check().ShouldBe(next);
    }

    [TestMethod]
    [Description("R20: a machine that does not come back is not waited for without end.")]
    public async Task ThatDoesNotComeBackIsGivenUp()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        (await machine.RunAsync("systemctl mask --runtime reboot.target")).Check();
        Deployer.Choices = Deployer.Choices with { RebootWithin = TimeSpan.FromSeconds(4) };

        var outcome = await Deployer.DeployAsync(machine, Motd("two"));

        outcome.ShouldBe(outcome with { Kind = OutcomeKind.Failed, ExitCode = 10 });
        outcome.Text.ShouldStartWith("CAIRN6047: 'cinnabar' has the new generation, and was started anew, but was not back within 4 seconds: it did not go down.");
        await ShouldBeOnAsync(machine, "two");
    }
}
