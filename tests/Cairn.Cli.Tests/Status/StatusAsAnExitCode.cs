using Cairn.Cli.Status;
using Cairn.Deployment.Machines;
using Cairn.Store.Wire;

namespace Cairn.Cli.Tests.Status;

[TestClass]
public sealed class StatusAsAnExitCode
{
    private static MachineCondition Good { get; } = new() { Generation = 4, Confirmed = 4, Last = new LastRun("Confirmed", 3, 4, DateTimeOffset.UnixEpoch, []) };

    private static MachineCondition ToBeStarted { get; } = Good with { RebootReasons = ["libc6 asks for it"] };

    private static MachineCondition Drifted { get; } = Good with { Drift = [new Deviation("file", "/etc/motd", "was edited")] };

    [TestMethod]
    public void IsNothingForAMachineThatIsWell() => CodeOf(Good).ShouldBe(0);

    [TestMethod]
    public void TellsOfAReboot() => CodeOf(ToBeStarted).ShouldBe(40);

    [TestMethod]
    [Description("What is not as its generation says comes before a reboot, which may mend it or not.")]
    public void TellsOfWhatIsNotAsItShouldBe()
    {
        CodeOf(Drifted with { RebootReasons = ["libc6 asks for it"] }).ShouldBe(20);
        CodeOf(Good with { SecretProblems = ["no key"] }).ShouldBe(20);
        CodeOf(Good with { IsUnfinished = true }).ShouldBe(20);
        CodeOf(Good with { Confirmed = 3 }).ShouldBe(20);
        CodeOf(Good with { Last = Good.Last! with { Outcome = "RolledBack" } }).ShouldBe(20);
        CodeOf(new MachineCondition()).ShouldBe(20);
    }

    [TestMethod]
    [DataRow(40, 40, 0, 0)]
    [DataRow(40, 40, 40, 0)]
    [DataRow(50, 40, 20, 0)]
    [DataRow(50, 40, 10, 0)]
    [DataRow(10, 10, 0, 0)]
    [DataRow(0, 0, 0, 0)]
    [Description("Machines that are well do not hide the one that is not.")]
    public void IsThatOfAllThatAreNotWell(int expected, params int[] codes) =>
        StatusExitCode.Of(codes.Select(static code => new MachineOutcome("a", OutcomeKind.Planned, code, ""))).ShouldBe(expected);

    [TestMethod]
    public void IsThatOfTheFailureForAMachineThatDoesNotAnswer() => StatusExitCode.Judge(new MachineOutcome("a", OutcomeKind.Failed, 10, "gone")).ExitCode.ShouldBe(10);

    private static int CodeOf(MachineCondition condition) => StatusExitCode.Judge(new MachineOutcome("a", OutcomeKind.Planned, 0, "") { Condition = condition }).ExitCode;
}
