using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;
using Cairn.Store.Trees;

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
    [Description("As one that was linked with a newer C library than the machine has: the machine stays as it is, and the reason is told.")]
    public async Task ToAnActivatorThatDoesNotStartStaysAsItIs()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        Deployer.ActivatorInstead = StoreTree.Text("#!/bin/sh\necho 'version GLIBC_2.99 not found' >&2\nexit 1\n", executable: true);

        var outcome = await Deployer.DeployAsync(machine, Motd("two"));

        outcome.ShouldBe(outcome with { Kind = OutcomeKind.Failed, ExitCode = 1 });
        outcome.Text.ShouldContain("version GLIBC_2.99 not found");
        (await machine.Files.ReadAsync("/etc/motd")).ShouldBe("one\n");
        (await machine.RunAsync("readlink /opt/cairn/state/current")).Output.ShouldBe("generations/1\n");
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
