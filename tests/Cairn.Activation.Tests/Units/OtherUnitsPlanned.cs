using Cairn.Activation.Tests.Units.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class OtherUnitsPlanned
{
    private const string Mount = "[Mount]\nWhat=tmpfs\nWhere=/data\nType=tmpfs\nOptions=size=5M\n";

    [TestMethod]
    [Description("U29, U30, U31: a mount is started, remounted, mounted anew and stopped.")]
    public void MountsFollowWhatChanged()
    {
        new Situation().Unit("data.mount", null, Mount, Start).Plan().ShouldBe("start data.mount");
        new Situation().Unit("data.mount", Mount, Mount.Replace("5M", "10M", StringComparison.Ordinal), Start).Runs("data.mount").Plan().ShouldBe("reload data.mount");
        new Situation().Unit("data.mount", Mount, Mount.Replace("What=tmpfs", "What=other", StringComparison.Ordinal), Start).Runs("data.mount").Plan().ShouldBe("restart data.mount");
        new Situation().Unit("data.mount", Mount, null, Start).Runs("data.mount").Plan().ShouldBe("stop data.mount");
    }

    [TestMethod]
    [Description("U30: what the machine stands on is remounted at most.")]
    [DataRow("-.mount")]
    [DataRow("opt-cairn-store.mount")]
    [DataRow("opt.mount")]
    public void MountsThatAreNeededAreNotTakenAway(string name)
    {
        new Situation().Unit(name, Mount, Mount.Replace("What=tmpfs", "What=other", StringComparison.Ordinal)).Runs(name).Plan().ShouldBe($"reload {name}");
        new Situation().Unit(name, Mount, null).Runs(name).Plan().ShouldBe($"keep {name} Needed");
    }

    [TestMethod]
    [Description("U33, U34: automounts and swaps start when they come and stop when they go.")]
    [DataRow("data.automount")]
    [DataRow("dev-sda2.swap")]
    [DataRow("often.timer")]
    [DataRow("watch.path")]
    public void AreStartedAndStopped(string name)
    {
        new Situation().Unit(name, null, "[X]\nA=1\n", Start).Plan().ShouldBe($"start {name}");
        new Situation().Unit(name, "[X]\nA=1\n", null, Start).Runs(name).Plan().ShouldBe($"stop {name}");
    }

    [TestMethod]
    public void TimersAreRestartedInPlace() => new Situation().Unit("often.timer", "[Timer]\nOnCalendar=daily\n", "[Timer]\nOnCalendar=hourly\n", Start).Runs("often.timer").Plan().ShouldBe("restart often.timer");

    [TestMethod]
    [DataRow("watch.path")]
    [DataRow("some.slice")]
    public void PathsAndSlicesOnlyNeedTheManagerToReadThem(string name)
    {
        var plan = new Situation().Unit(name, "[X]\nA=1\n", "[X]\nA=2\n").Runs(name).Plan();

        plan.ShouldBe("");
        plan.ReloadsManager.ShouldBeTrue();
    }

    [TestMethod]
    [Description("U38: a new target is started.")]
    public void TargetsAreStartedWhenNew() => new Situation().Unit("t.target", null, "[Unit]\nDescription=t\n", Start).Plan().ShouldBe("start t.target");

    [TestMethod]
    [Description("U39: a target that changed is quiet, and starts what it newly wants.")]
    public void TargetsAreStartedQuietlyWhenChanged()
    {
        var plan = new Situation().Unit("t.target", "[Unit]\nAfter=a.service\n", "[Unit]\nWants=b.service\n").Runs("t.target").Runs("a.service").Plan();

        plan.ShouldBe("quietly t.target");
        plan.IsQuiet.ShouldBeTrue();
        plan.Before.ShouldBeEmpty();
    }

    [TestMethod]
    public void TargetsOfTheDistributionAreNotStartedButWhatTheyNewlyWantIs() =>
        new Situation().DropIn("multi-user.target", "[Unit]\nWants=a.service\n", "[Unit]\nWants=a.service b.service\n")
            .Runs("multi-user.target").Rests("a.service").Rests("b.service").Plan().ShouldBe("start b.service");

    [TestMethod]
    [Description("U41: a target that puts the machine to sleep is never started.")]
    public void TargetsOfSleepAreLeftAlone() => new Situation().Unit("hybrid-sleep.target", "[Unit]\nA=1\n", "[Unit]\nA=2\n").Runs("hybrid-sleep.target").Plan().ShouldBe("");

    [TestMethod]
    [Description("A target that keeps others in order is stopped before they change, and only then.")]
    public void TargetsOfAnOrderAreStoppedWhenSomethingAroundThemChanges()
    {
        const string Target = "[Unit]\nX-StopOnReconfiguration=true\n";

        new Situation().Unit("t.target", Target, Target).Runs("t.target").Plan().ShouldBe("");
        new Situation().Unit("t.target", Target, Target).Unit("a.service", "[Service]\nA=1\n", "[Service]\nA=2\n").Runs("t.target").Runs("a.service").Plan()
            .ShouldBe("stop a.service t.target; start a.service t.target");
    }

    [TestMethod]
    [Description("U22: all instances follow their template.")]
    public void InstancesFollowTheirTemplate() =>
        new Situation().Unit("foo@.service", "[Service]\nA=1\n", "[Service]\nA=2\n").Runs("foo@one.service").Runs("foo@two.service").Runs("food.service").Plan()
            .ShouldBe("stop foo@one.service foo@two.service; start foo@one.service foo@two.service");

    [TestMethod]
    public void InstancesOfATemplateThatIsRemovedAreStopped() =>
        new Situation().Unit("foo@.service", "[Service]\nA=1\n", null).Runs("foo@one.service").Plan().ShouldBe("stop foo@one.service");

    [TestMethod]
    [Description("An instance started by hand outlives a drop-in for it; one that was declared does not.")]
    public void InstancesThatWereDeclaredAreStoppedWhenTheirDeclarationGoes()
    {
        const string Template = "[Service]\nA=1\n";

        new Situation().Unit("foo@.service", Template, Template).DropIn("foo@one.service", "[Service]\nB=1\n", null, Start).Runs("foo@one.service").Plan().ShouldBe("stop foo@one.service");
        new Situation().Unit("foo@.service", Template, Template).DropIn("foo@one.service", "[Service]\nB=1\n", null).Runs("foo@one.service").Plan()
            .ShouldBe("stop foo@one.service; start foo@one.service");
    }

    [TestMethod]
    public void InstancesThatATargetWantsAreStarted() =>
        new Situation().Unit("foo@.service", null, "[Service]\nA=1\n", static entry => entry with { Links = ["systemd/system/multi-user.target.wants/foo@one.service", "systemd/system/alias@.service"] })
            .Plan().ShouldBe("start foo@one.service");

    [TestMethod]
    public void DropInsForAPrefixConcernAllThatHaveIt() =>
        new Situation().DropIn("app-.service", null, "[Service]\nA=1\n").Runs("app-one.service").Runs("application.service").Plan()
            .ShouldBe("stop app-one.service; start app-one.service");

    [TestMethod]
    [Description("A drop-in hides the one of the same name that lies farther away.")]
    public void CloserDropInsHideFartherOnes() =>
        new Situation().DropIn("foo@.service", "[Service]\nA=1\n", "[Service]\nA=2\n").DropIn("foo@one.service", "[Service]\nB=1\n", "[Service]\nB=1\n")
            .Runs("foo@one.service").Runs("foo@two.service").Plan().ShouldBe("stop foo@two.service; start foo@two.service");

    private static UnitEntry Start(UnitEntry entry) => entry with { Start = true };
}
