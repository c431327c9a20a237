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
        first.BytesSent.ShouldBeLessThan(1 << 20); // The activator was brought, and is not sent once more as an object.
        changed.BytesSent.ShouldBeLessThan(1 << 20);
        (await machine.Files.ReadAsync("/etc/motd")).ShouldBe("two\n");
        (await machine.RunAsync("readlink /opt/cairn/state/confirmed")).Output.ShouldBe("generations/2\n");

        (await Deployer.RollBackAsync(Deployer.Target(machine))).ExitCode.ShouldBe(0);
        (await machine.Files.ReadAsync("/etc/motd")).ShouldBe("one\n");
    }

    [TestMethod]
    [Description("R19: a generation that somebody else deployed is told, and with the right choice nothing is put over it.")]
    public async Task AfterSomebodyElseIsSaid()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        using var other = new Deployer();
        other.Choices = other.Choices with { OnlyKnown = true };

        var refused = await other.DeployAsync(machine, Motd("two"));
        other.Choices = other.Choices with { OnlyKnown = false };
        (await other.DeployAsync(machine, Motd("two"))).ExitCode.ShouldBe(0);
        other.Choices = other.Choices with { OnlyKnown = true };
        (await other.DeployAsync(machine, Motd("three"))).ExitCode.ShouldBe(0);

        refused.ShouldBe(refused with { Kind = OutcomeKind.Failed, ExitCode = 20 });
        refused.Text.ShouldStartWith("CAIRN6050: 'cinnabar' is on '");
        other.Said.Count(static said => said.Text.EndsWith("which was not built here", StringComparison.Ordinal)).ShouldBe(1);
    }
}
