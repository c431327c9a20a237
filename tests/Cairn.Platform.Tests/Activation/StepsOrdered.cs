using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Activation;

[TestClass]
public sealed class StepsOrdered
{
    [TestMethod]
    public void FollowStagesThenWishesThenNames()
    {
        var system = TestMachine.Render(static linux =>
        {
            Add(linux, "a").After.Add("z");
            Add(linux, "z");
            Add(linux, "m").Before.Add("z");
            Add(linux, "late").Stage = StepStage.AfterUnits;
            Add(linux, "check").Stage = StepStage.Check;
        });

        system.Manifest.Steps.Select(static step => step.Name).ShouldBe(["check", "m", "z", "a", "late"]);
        system.Text(system.Manifest.Steps[0].Script).ShouldBe("#!/bin/sh\nset -eu\ntrue\n");
        system.Files.Files["scripts/steps/check"].IsExecutable.ShouldBeTrue();
    }

    [TestMethod]
    public void SayHowTheyAreTakenBackAndWhatTheyWantOfUnits()
    {
        var system = TestMachine.Render(static linux =>
        {
            Add(linux, "plain");
            Add(linux, "rich").Undo = "undo";
            linux.ActivationSteps["rich"].Requests = "echo restart a.service";
        });

        var (plain, rich) = (system.Manifest.Steps[0], system.Manifest.Steps[1]);
        (plain.Undo, plain.Requests).ShouldBe((null, null));
        system.Text(rich.Undo!).ShouldBe("#!/bin/sh\nset -eu\nundo\n");
        system.Text(rich.Requests!).ShouldBe("#!/bin/sh\nset -eu\necho restart a.service\n");
        system.Files.Files[rich.Undo!].IsExecutable.ShouldBeTrue();
    }

    [TestMethod]
    public void KeepTheInterpreterTheyName() =>
        TestMachine.Render(static linux => linux.ActivationSteps["x"].Script = "#!/usr/bin/python3\nprint(1)").Text("scripts/steps/x").ShouldBe("#!/usr/bin/python3\nprint(1)\n");

    [TestMethod]
    [Description("H19")]
    public void CannotWaitForEachOther() =>
        TestMachine.Error(static linux =>
        {
            Add(linux, "a").After.Add("b");
            Add(linux, "b").After.Add("c");
            Add(linux, "c").After.Add("a");
        }).ShouldStartWith("The activation steps 'a' → 'b' → 'c' → 'a' wait for each other. Remove a Before or an After.");

    [TestMethod]
    public void CannotWaitForWhatIsNotThere() =>
        TestMachine.Error(static linux => Add(linux, "a").After.Add("b")).ShouldStartWith("The activation step 'a' is ordered by 'b', which does not exist. Steps: a.");

    [TestMethod]
    public void CannotWaitForAnotherStage() =>
        TestMachine.Error(static linux =>
        {
            Add(linux, "a").After.Add("b");
            Add(linux, "b").Stage = StepStage.AfterUnits;
        }).ShouldStartWith("The activation step 'a' is in stage BeforeUnits and 'b' in AfterUnits.");

    private static ActivationStep Add(Linux linux, string name)
    {
        linux.ActivationSteps[name].Script = "true";
        return linux.ActivationSteps[name];
    }
}
