using Cairn.Deployment.Machines;
using Cairn.Fleet.Deployment.Tests.Support;

namespace Cairn.Fleet.Deployment.Tests;

[TestClass]
public sealed class MachinesAtOnce : DeploymentTest
{
    private static readonly string[] s_names = ["blackphos", "cinnabar", "electrum", "galena"];

    [TestMethod]
    [Description("P01: four bare machines in parallel; again nothing to do; a change reaches all; all go back.")]
    public async Task ComeToTheSameGenerations()
    {
        var machines = await Task.WhenAll(s_names.Select(name => StartAsync(name)));

        (await AllAsync("first", machines, machine => Deployer.DeployAsync(machine, Motd("one")))).ShouldBe([OutcomeKind.Applied]);
        (await AllAsync("again", machines, machine => Deployer.DeployAsync(machine, Motd("one")))).ShouldBe([OutcomeKind.NothingToDo]);
        (await AllAsync("changed", machines, machine => Deployer.DeployAsync(machine, Motd("two")))).ShouldBe([OutcomeKind.Applied]);
        await Task.WhenAll(machines.Select(machine => ShouldBeOnAsync(machine, "two")));

        (await AllAsync("back", machines, machine => Deployer.RollBackAsync(Deployer.Target(machine)))).ShouldBe([OutcomeKind.Applied]);
        await Task.WhenAll(machines.Select(machine => ShouldBeOnAsync(machine, "one")));
    }

    private async Task<IEnumerable<OutcomeKind>> AllAsync(string what, IEnumerable<TestMachine> machines, Func<TestMachine, Task<MachineOutcome>> action)
    {
        var outcomes = await TimeAsync(what, () => Task.WhenAll(machines.Select(action)));
        outcomes.Where(static outcome => outcome.Kind == OutcomeKind.Failed).Select(static outcome => outcome.Text).ShouldBeEmpty();
        return outcomes.Select(static outcome => outcome.Kind).Distinct();
    }
}
