using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class MachineDeployed : DeploymentTest
{
    [TestMethod]
    public async Task FromABareMachineToANewGenerationAndBack()
    {
        var machine = await StartAsync("cinnabar");

        var first = await TimeAsync("first", () => Deployer.DeployAsync(machine, Motd("one")));
        var again = await TimeAsync("again", () => Deployer.DeployAsync(machine, Motd("one")));
        var changed = await TimeAsync("changed", () => Deployer.DeployAsync(machine, Motd("two")));

        first.ShouldBe(first with { Kind = OutcomeKind.Applied, ExitCode = 0, Text = "generation 1 is active" });
        again.ShouldBe(again with { Kind = OutcomeKind.NothingToDo, ExitCode = 0, BytesSent = 0 });
        changed.ShouldBe(changed with { Kind = OutcomeKind.Applied, Text = "generation 2 is active" });
        changed.BytesSent.ShouldBeLessThan(first.BytesSent / 10);
        (await machine.Files.ReadAsync("/etc/motd")).ShouldBe("two\n");
        (await machine.RunAsync("readlink /opt/cairn/state/confirmed")).Output.ShouldBe("generations/2\n");

        (await Deployer.RollBackAsync(Deployer.Target(machine))).ExitCode.ShouldBe(0);
        (await machine.Files.ReadAsync("/etc/motd")).ShouldBe("one\n");
    }
}
