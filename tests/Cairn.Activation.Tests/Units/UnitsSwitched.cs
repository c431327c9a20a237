using System.Text.Json;
using Cairn.Activation.Machines;
using Cairn.Activation.Tests.Units.Support;
using Cairn.Activation.Transactions;
using Cairn.Activation.Units;
using Cairn.Activation.Units.Effects;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Units;

[TestClass]
public sealed class UnitsSwitched
{
    private static readonly UnitPlan s_plan = new()
    {
        Stop = ["a.service"],
        Reload = ["b.service"],
        Restart = ["c.service"],
        Start = ["a.service", "new.service"],
        StartQuietly = ["t.target"],
        Forget = ["new.service"],
        Enablements = [new UnitEnablement("e.service", Enable: true, WasEnabled: false)],
        Before = [Run("a.service"), Run("b.service"), Run("c.service"), new UnitRun("new.service", IsRunning: false, "", 0)],
        ReloadsManager = true,
    };

    private readonly List<string> _said = [];

    [TestMethod]
    [Description("W01: what the effects say is what they do, in order.")]
    public void DoWhatThePlanSays()
    {
        var commands = new WrittenAnswers(static _ => null);

        foreach (var effect in Effects())
        {
            effect.Apply(On(commands));
        }

        commands.Asked.ShouldBe([
            "systemctl stop -- a.service", "systemctl enable --no-reload -- e.service", "systemctl daemon-reload --", "systemctl reset-failed -- new.service",
            "systemctl reload -- b.service", "systemctl restart -- c.service", "systemctl start -- a.service new.service t.target"]);
        Effects().Where(static effect => !effect.IsBookkeeping).Select(static effect => effect.Words).ShouldBe([
            "stop a.service", "enable e.service", "read the definitions of units again", "forget that new.service failed", "reload b.service", "restart c.service",
            "start a.service, new.service"]);
    }

    [TestMethod]
    [Description("R09: the way back compares with what runs, and stops what is new before files change back.")]
    public void AreBroughtBack()
    {
        var now = States(("a.service", "inactive", ""), ("b.service", "active", "b.service"), ("c.service", "active", "other"), ("new.service", "inactive", ""));
        var back = States(("a.service", "active", "x"), ("c.service", "active", "y"));
        var commands = new WrittenAnswers(text => text.Contains(" show ", StringComparison.Ordinal) ? new CommandResult(0, text.EndsWith("a.service c.service", StringComparison.Ordinal) ? back : now, "") : null);

        foreach (var effect in Effects().Reverse())
        {
            effect.Undo(On(commands));
        }

        commands.Done.ShouldBe([
            "systemctl stop -- a.service new.service", "systemctl disable --no-reload -- e.service", "systemctl daemon-reload --",
            "systemctl restart -- a.service c.service", "systemctl reload -- b.service"]);
    }

    [TestMethod]
    public void ThatDoNotComeBackAreNamed()
    {
        var commands = new WrittenAnswers(static text => text.Contains(" show ", StringComparison.Ordinal) ? new CommandResult(0, States(("a.service", "failed", "")), "") : null);

        Should.Throw<ActivationException>(() => new UnitBaseline(UnitScope.System, [Run("a.service")], [], Reexecute: false).Undo(On(commands)))
            .Message.ShouldBe("CAIRN7043: 'a.service' could not be brought back to how it ran: it is failed (). Look at `systemctl status` of it, correct the cause, and start it.");
        commands.Done.ShouldBe(["systemctl daemon-reload --", "systemctl reset-failed -- a.service", "systemctl restart -- a.service"]);
    }

    [TestMethod]
    [Description("While the machine starts, the way back waits for no unit, which would wait for it: what is wanted now is only asked for.")]
    public void WaitForNothingWhileTheMachineStarts()
    {
        var commands = new WrittenAnswers(static _ => null);
        var starting = On(commands) with { IsStarting = true };

        new StartUnits(UnitScope.System, ["b.service"]).Undo(starting);
        new UnitBaseline(UnitScope.System, [Run("a.service")], [], Reexecute: false).Undo(starting);

        commands.Asked.ShouldBe(["systemctl daemon-reload --", "systemctl start --no-block -- default.target"]);
    }

    [TestMethod]
    [Description("X11: systemd is executed anew when its own settings changed.")]
    public void ExecuteSystemdAnew()
    {
        var commands = new WrittenAnswers(static _ => null);
        UnitEffects.AfterFiles(new UnitPlan { ReexecutesManager = true }, UnitScope.System).ShouldHaveSingleItem().Apply(On(commands));

        commands.Asked.ShouldBe(["systemctl daemon-reexec --"]);
    }

    [TestMethod]
    [Description("U01: a quiet plan is no effect at all.")]
    public void DoNothingWithoutAChange() =>
        UnitEffects.BeforeFiles(new UnitPlan(), UnitScope.System).Concat(UnitEffects.AfterFiles(new UnitPlan(), UnitScope.System)).Concat(UnitEffects.Run(new UnitPlan(), UnitScope.System)).ShouldBeEmpty();

    [TestMethod]
    public void SurviveTheJournal()
    {
        foreach (var effect in Effects())
        {
            JournalLine line = new Begun(effect);
            var json = JsonSerializer.Serialize(line, JournalJson.Default.JournalLine);

            JsonSerializer.Serialize(JsonSerializer.Deserialize(json, JournalJson.Default.JournalLine)!, JournalJson.Default.JournalLine).ShouldBe(json);
        }
    }

    [TestMethod]
    public void ThatSystemdDoesNotReadAreAnError() =>
        Should.Throw<ActivationException>(() => new ReloadDefinitions(UnitScope.System, Reexecute: false).Apply(On(new WrittenAnswers(static _ => new CommandResult(1, "", "no space\n")))))
            .Message.ShouldBe("CAIRN7041: 'systemd' did not read its definitions again: no space. Look at `journalctl -b -u init.scope`, then activate again.");

    [TestMethod]
    public void ThatCannotBeEnabledAreAnError() =>
        Should.Throw<ActivationException>(() => new EnableUnit(UnitScope.System, new UnitEnablement("no.service", Enable: true, WasEnabled: null)).Apply(On(new WrittenAnswers(static _ => new CommandResult(1, "", "does not exist.\n")))))
            .Message.ShouldBe("CAIRN7042: 'no.service' could not be enabled: does not exist. Check its name and that what brings it is installed; Enabled is for units of the distribution.");

    [TestMethod]
    public void ThatSystemdWouldNotLoadAreRefused() =>
        UnitEffects.Refusals(UnitSet.Of([new UnitEntry { Name = "a.service", File = "f" }], static _ => "[Unit]\n[Service\n"))
            .ShouldBe(["CAIRN7044: 'a.service' would not be loaded by systemd because of line 2: its section header does not end with ']'. Nothing changed. Correct the text in the configuration."]);

    [TestMethod]
    [Description("U07: what is left as it is is told, with the reason.")]
    public void TellWhatIsLeft()
    {
        var plan = new UnitPlan { Keep = [.. Enum.GetValues<KeepReason>().Select(static reason => new KeptUnit("a.service", reason))] };

        UnitEffects.Notices(plan).Distinct().Count().ShouldBe(Enum.GetValues<KeepReason>().Length);
        UnitEffects.Notices(plan).First().ShouldBe("a.service is left as it is: its configuration says that changes wait for its next start");
    }

    private static IReadOnlyList<Effect> Effects() =>
        [.. UnitEffects.BeforeFiles(s_plan, UnitScope.System), .. UnitEffects.AfterFiles(s_plan, UnitScope.System), .. UnitEffects.Run(s_plan, UnitScope.System)];

    private static UnitRun Run(string name) => new(name, IsRunning: true, name, 1);

    private static string States(params (string Name, string State, string Run)[] units) =>
        string.Join('\n', units.Select(static unit => $"Id={unit.Name}\nActiveState={unit.State}\nInvocationID={unit.Run}\n"));

    private Surroundings On(ICommands commands) => new(commands, new ImpatientClock(), "/nowhere", _said.Add);
}
