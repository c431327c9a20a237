using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Units.Support;
using Cairn.Activation.Transactions;
using Cairn.Activation.Units;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class UnitsVerified
{
    private const string Name = "test.service";

    private static readonly UnitPlan s_started = new() { Start = [Name], Before = [new UnitRun(Name, IsRunning: false, "", 0)] };

    [TestMethod]
    [Description("X01: a unit that fails after it was started is a failure of the switch.")]
    public void ThatFailAreNamed() => Report(s_started, [], new UnitState { Id = Name, ActiveState = "failed", Result = "exit-code" }).Failed.ShouldBe([new UnitFailure(Name, "it failed (exit-code)")]);

    [TestMethod]
    [Description("X02, X03: waiting for the next start is a failure only after a failure.")]
    [DataRow(0, 0)]
    [DataRow(1, 1)]
    public void ThatWaitForTheirNextStartFailedOrNot(int status, int failures) =>
        Report(s_started, [], new UnitState { Id = Name, ActiveState = "activating", SubState = "auto-restart", ExitStatus = status }).Failed.Count.ShouldBe(failures);

    [TestMethod]
    [Description("What failed before and was not changed is not this switch's fault.")]
    public void ThatFailedBeforeAreToldApart()
    {
        var other = new UnitState { Id = "flapping.service", ActiveState = "failed" };

        Report(s_started, ["flapping.service"], Running, other).AlreadyFailing.ShouldBe(["flapping.service"]);
        Report(s_started, [], Running, other).Failed.Select(static failure => failure.Name).ShouldBe(["flapping.service"]);
        Report(s_started with { Restart = ["flapping.service"] }, ["flapping.service"], Running, other).Failed.Select(static failure => failure.Name).ShouldBe(["flapping.service"]);
    }

    [TestMethod]
    [Description("A start that a requirement prevented leaves no mark but that it did not happen.")]
    public void ThatWereNotStartedAreNamed()
    {
        Report(s_started, [], new UnitState { Id = Name }).Failed.Select(static failure => failure.Name).ShouldBe([Name]);
        Report(s_started, [], new UnitState { Id = Name, Started = 5 }).Failed.ShouldBeEmpty();
        Report(s_started, [], new UnitState { Id = Name, IsConditionUnmet = true }).Failed.ShouldBeEmpty();
    }

    [TestMethod]
    [Description("X01, X03: units are waited for, and the failed one is shown with its status.")]
    public void AreWaitedForAndShown()
    {
        var looks = 0;
        var commands = new WrittenAnswers(text =>
            text.Contains(" status ", StringComparison.Ordinal) ? new CommandResult(3, "Main PID: 95\n", "")
            : text.Contains(" show ", StringComparison.Ordinal) ? new CommandResult(0, $"Id={Name}\nActiveState={(++looks < 3 ? "activating\nJob=7" : "failed")}\nResult=exit-code\n", "")
            : null);
        var said = new List<string>();

        var report = new UnitVerification(new Surroundings(commands, new ImpatientClock(), "/nowhere", said.Add), UnitScope.System).Verify(s_started, []);

        report.Failed.Count.ShouldBe(1);
        looks.ShouldBe(4);
        said.ShouldBe(["CAIRN7045: 'test.service' does not run after the switch: it failed (exit-code). The rest was applied. Correct the unit and activate again, or roll back.", "Main PID: 95"]);
    }

    [TestMethod]
    public void AreNotWaitedForForEver()
    {
        var commands = new WrittenAnswers(static text =>
            text.Contains(" show ", StringComparison.Ordinal) ? new CommandResult(0, $"Id={Name}\nActiveState=activating\nJob=7\n", "")
            : null);
        var said = new List<string>();

        new UnitVerification(new Surroundings(commands, new ImpatientClock(), "/nowhere", said.Add), UnitScope.System).Verify(s_started, []).StillStarting.ShouldBe([Name]);

        said.ShouldBe(["CAIRN7047: 'test.service' has not come up after 90 seconds and still tries. Look at `systemctl status` of it later."]);
    }

    [TestMethod]
    public void ThatFailAsBeforeAreSaidToDoSo() =>
        UnitDiagnostics.AlreadyFailing.Describe([Name]).ShouldBe("CAIRN7046: 'test.service' fails as it did before the switch. Look at `systemctl status` of it.");

    private static UnitState Running => new() { Id = Name, ActiveState = "active", Started = 5 };

    private static UnitReport Report(UnitPlan plan, string[] failingBefore, params UnitState[] now) => UnitReport.Of(plan, failingBefore, new UnitStates(now));
}
