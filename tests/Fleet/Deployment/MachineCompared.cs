using Cairn.Deployment.Comparisons;
using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class MachineCompared : DeploymentTest
{
    [TestMethod]
    public async Task ShowsWhatWouldChangeAndChangesNothing()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        Deployer.Choices = Deployer.Choices with { IsDryRun = true, Compares = true };

        Motds(await Deployer.DeployAsync(machine, Motd("two"))).ShouldBe(["@@ -1 +1 @@", "-one", "+two"]);
        (await Deployer.DeployAsync(machine, Motd("one"))).Differences.ShouldNotBeNull().ShouldBeEmpty();
        await ShouldBeOnAsync(machine, "one");
    }

    [TestMethod]
    [Description("A deployer that never had what runs on the machine gets it from there.")]
    public async Task IsReadFromTheMachine()
    {
        var machine = await StartAsync("cinnabar");
        using (var other = new Deployer())
        {
            (await other.DeployAsync(machine, Motd("theirs"))).ExitCode.ShouldBe(0);
        }

        Deployer.Choices = Deployer.Choices with { IsDryRun = true, Compares = true };

        var outcome = await Deployer.DeployAsync(machine, Motd("mine"));

        Motds(outcome).ShouldBe(["@@ -1 +1 @@", "-theirs", "+mine"]);
        outcome.Differences!.ShouldNotContain(static difference => difference.Subject == DifferenceSubject.Software);
    }

    [TestMethod]
    public async Task ThatIsBareGetsEverything()
    {
        var machine = await StartAsync("cinnabar");
        Deployer.Choices = Deployer.Choices with { IsDryRun = true, Compares = true };

        var outcome = await Deployer.DeployAsync(machine, Motd("one"));

        outcome.Kind.ShouldBe(OutcomeKind.Planned, outcome.Text);
        Motds(outcome).ShouldBe(["@@ -0,0 +1 @@", "+one"]);
    }

    private static IReadOnlyList<string> Motds(MachineOutcome outcome) =>
        outcome.Differences.ShouldNotBeNull(outcome.Text).Single(static difference => difference is { Subject: DifferenceSubject.File, Name: "/etc/motd" }).Diff;
}
