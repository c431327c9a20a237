using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Steps;
using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Steps;

[TestClass]
public sealed class StepsThatAsk
{
    [TestMethod]
    [Description("W02: what a step wants of units is asked while the plan is made, with the new files at hand.")]
    public void NameUnits()
    {
        using var machine = new MachineFolder();
        machine.Commands.Answer = static command => command.Environment.ContainsKey(StepCheck.Variable) ? new(0, "restart a.service\n\n  reload  b.service\n", "") : null;
        var steps = new StepRequests(machine.Commands);

        var requests = steps.Ask(Generation.Read(1, Closure(machine)), programsMayCome: false);

        (requests.Restart, requests.Reload).ShouldSatisfyAllConditions(static all => all.Restart.ShouldBe(["a.service"]), static all => all.Reload.ShouldBe(["b.service"]));
        steps.Refusals.ShouldBeEmpty();
    }

    [TestMethod]
    public void AreRefusedWhenTheySayAnythingElse() =>
        Refusals(new CommandResult(0, "start a.service\n", ""), programsMayCome: false).ShouldBe([
            "CAIRN7048: The step 'asks' does not say what it wants of units: it printed 'start a.service', which is neither 'restart <unit>' nor 'reload <unit>'. Correct the script in its Requests."]);

    [TestMethod]
    public void AreRefusedWhenTheyFail()
    {
        Refusals(new CommandResult(3, "", "broken."), programsMayCome: false).ShouldBe([
            "CAIRN7048: The step 'asks' does not say what it wants of units: it ended with exit code 3: broken. Correct the script in its Requests."]);
        Refusals(new CommandResult(CommandResult.NotFound, "", "nft: not found"), programsMayCome: false).ShouldHaveSingleItem();
        Refusals(new CommandResult(CommandResult.NotFound, "", "nft: not found"), programsMayCome: true).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Refusals(CommandResult answer, bool programsMayCome)
    {
        using var machine = new MachineFolder();
        machine.Commands.Answer = _ => answer;
        var steps = new StepRequests(machine.Commands);
        steps.Ask(Generation.Read(1, Closure(machine)), programsMayCome);
        return steps.Refusals;
    }

    private static string Closure(MachineFolder machine) => machine.Closure(
        "one", static manifest => manifest with { Steps = [new StepEntry { Name = "asks", Stage = StepStage.BeforeUnits, Script = "s", Requests = "r" }, new StepEntry { Name = "silent", Stage = StepStage.BeforeUnits, Script = "s" }] });
}
