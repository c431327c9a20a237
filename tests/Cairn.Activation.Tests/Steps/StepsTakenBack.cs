using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Steps;

[TestClass]
public sealed class StepsTakenBack
{
    [TestMethod]
    [Description("R04: a step that fails takes the activation back: the steps before it, too, the last one first.")]
    public void RunTheirUndoInTheOppositeOrder()
    {
        using var machine = new MachineFolder();
        var ran = Record(machine, static name => name == "third" ? 1 : 0);
        machine.Write("motd", "before");

        machine.Activator.Activate(Closure(machine, "first", "second", "third", "fourth"), new()).ShouldBe(ExitCode.RolledBack);

        ran.ShouldBe(["first", "second", "third", "undo third", "undo second", "undo first"]);
        File.ReadAllText(machine.Etc("motd")).ShouldBe("before");
        Directory.EnumerateFiles(machine.Layout.Journal).ShouldBeEmpty();
    }

    [TestMethod]
    [Description("R04: an undo that fails is inconsistent, and the next run goes on with it.")]
    public void StayOpenWhenAnUndoFails()
    {
        using var machine = new MachineFolder();
        var isBroken = true;
        var ran = Record(machine, name => name == "second" || (isBroken && name == "undo first") ? 1 : 0);
        var closure = Closure(machine, "first", "second");

        Should.Throw<ActivationException>(() => machine.Activator.Activate(closure, new())).Diagnostic.Exit.ShouldBe(ExitCode.Inconsistent);
        isBroken = false;
        ran.Clear();
        machine.Activator.Recover().ShouldBeTrue();

        ran.ShouldBe(["undo second", "undo first"]);
        File.Exists(machine.Etc("motd")).ShouldBeFalse();
    }

    [TestMethod]
    [Description("C20: what failed is tried again when it is asked for again, and not taken for what is active.")]
    public void AreTriedAgain()
    {
        using var machine = new MachineFolder();
        var isBroken = true;
        var ran = Record(machine, name => isBroken && name == "first" ? 1 : 0);
        var closure = Closure(machine, "first");
        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.RolledBack);
        isBroken = false;
        ran.Clear();

        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.Ok);

        ran.ShouldBe(["first"]);
        File.ReadAllText(machine.Etc("motd")).ShouldBe("after");
    }

    [TestMethod]
    [Description("W02, W09: a dry run names the steps, and runs none.")]
    public void AreOnlyNamedByADryRun()
    {
        using var machine = new MachineFolder();
        var ran = Record(machine, static _ => 0);

        var plan = machine.Activator.Plan(Closure(machine, "first", "second"), new());

        Plans.PlanText.Of(plan).ShouldContain("  would run the step 'first'\n  would run the step 'second'\n");
        ran.ShouldBeEmpty();
    }

    private static List<string> Record(MachineFolder machine, Func<string, int> exitCode)
    {
        var ran = new List<string>();
        machine.Commands.Answer = command =>
        {
            ran.Add((command.Program.Contains("/undo/", StringComparison.Ordinal) ? "undo " : "") + Path.GetFileName(command.Program));
            return new(exitCode(ran[^1]), "", "");
        };
        return ran;
    }

    private static string Closure(MachineFolder machine, params string[] steps) => machine.Closure(
        "one",
        manifest => manifest with
        {
            Steps = [.. steps.Select(static name => new StepEntry { Name = name, Stage = StepStage.BeforeUnits, Script = $"scripts/steps/{name}", Undo = $"scripts/undo/steps/{name}" })],
        },
        MachineFolder.Copy("motd", "after", whenOccupied: OccupiedPath.Backup));
}
