using Cairn.Activation.Launchd;
using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Units.Support;
using Cairn.Activation.Transactions;

namespace Cairn.Activation.Tests.Launchd;

[TestClass]
public sealed class JobBootedOut
{
    [TestMethod]
    [Description("D05: a job that has gone meanwhile, or its user's session, is no error.")]
    [DataRow("Boot-out failed: 3: No such process")]
    [DataRow("Boot-out failed: 125: Domain does not support specified action")]
    public void MayHaveGone(string words)
    {
        var commands = new WrittenAnswers(_ => new CommandResult(3, "", words));

        Apply(commands);

        commands.Asked.ShouldBe(["launchctl bootout gui/501/a"]);
    }

    [TestMethod]
    [Description("A program may take its time to end; only then can the job come back.")]
    public void IsWaitedFor()
    {
        var looks = 0;
        var commands = new WrittenAnswers(text => text.Contains(" print ", StringComparison.Ordinal) && ++looks > 3 ? new CommandResult(113, "", "Could not find service") : null);

        Apply(commands);

        commands.Asked.ShouldBe(["launchctl bootout gui/501/a", .. Enumerable.Repeat("launchctl print gui/501/a", 4)]);
    }

    [TestMethod]
    [DataRow(0, "", "it still runs after 20 seconds")]
    [DataRow(1, "Boot-out failed: 1: Operation not permitted", "Boot-out failed: 1: Operation not permitted")]
    public void ThatStaysIsAnError(int code, string words, string reason) =>
        Should.Throw<ActivationException>(() => Apply(new WrittenAnswers(text => text.Contains("bootout", StringComparison.Ordinal) ? new CommandResult(code, "", words) : null)))
            .Message.ShouldBe($"CAIRN7180: 'a' does not leave 'gui/501': {reason}. End its program, then activate again.");

    [TestMethod]
    public void ThatDoesNotComeBackIsAnError()
    {
        var file = Path.GetTempFileName();
        var commands = new WrittenAnswers(static text => text.Contains(" print ", StringComparison.Ordinal) ? new CommandResult(113, "", "") : new CommandResult(5, "", "no."));

        Should.Throw<ActivationException>(() => new LaunchdBootOut("a", file, ["gui/501"]).Undo(On(commands)))
            .Message.ShouldBe("CAIRN7181: 'a' could not be loaded into 'gui/501' again: no. Correct the cause, then run `launchctl bootstrap` with that domain and its property list.");
        File.Delete(file);
    }

    private static void Apply(WrittenAnswers commands) => new LaunchdBootOut("a", "/a.plist", ["gui/501"]).Apply(On(commands));

    private static Surroundings On(ICommands commands) => new(commands, new ImpatientClock(), "/nowhere", static _ => { });
}
