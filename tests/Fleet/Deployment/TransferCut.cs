using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class TransferCut : DeploymentTest
{
    private const int Objects = 12;
    private const int Size = 3_000_000;

    [TestMethod]
    [Description("A transfer that is cut ten times goes on where it was, and nothing half is ever visible.")]
    public async Task TenTimesCompletes()
    {
        var machine = await StartAsync("cinnabar");
        (await Deployer.DeployAsync(machine, Motd("one"))).ExitCode.ShouldBe(0);
        var closure = Deployer.BuildWithObjects(machine, Objects, Size, Motd("two"));
        var random = new Random(4);

        for (var cut = 0; cut < 10; cut++)
        {
            var target = Deployer.Target(machine, closure);
            var after = random.Next(100_000, 2 * Size);
            var outcome = await Deployer.DeployAsync(target with { Connect = cancellation => MeddledComputer.Cut(target.Connect(cancellation), after) });

            outcome.Kind.ShouldBe(OutcomeKind.Failed);
            (await machine.RunAsync("ls /opt/cairn/store | grep -v '^[0-9a-z]\\{32\\}-'")).Output.ShouldBe("");
            await ShouldBeOnAsync(machine, "one");
        }

        var whole = await Deployer.DeployAsync(Deployer.Target(machine, closure));

        whole.Kind.ShouldBe(OutcomeKind.Applied, whole.Text);
        whole.BytesSent.ShouldBeLessThan((long)Objects * Size);
        await ShouldBeOnAsync(machine, "two");
    }
}
