using Cairn.Activation.Generations;
using Cairn.Activation.Machines;
using Cairn.Activation.Serving;
using Cairn.Activation.Steps;
using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;
using Cairn.Store.Wire;

namespace Cairn.Activation.Tests.Steps;

[TestClass]
public sealed class ChecksOfAMachine
{
    [TestMethod]
    [Description("X05: checks that fail are named with what they said, and nothing changes.")]
    public void RefuseTogetherBeforeAnythingChanges()
    {
        using var machine = new MachineFolder();
        var before = machine.Snapshot();
        machine.Commands.Answer = static command => Path.GetFileName(command.Program) == "good" ? new(0, "", "") : new(3, "", $"{Path.GetFileName(command.Program)} says no");

        var error = Should.Throw<ActivationException>(() => machine.Activator.Activate(Closure(machine, "bad", "good", "worse"), new()));

        error.Message.ShouldBe(
            "CAIRN7008: Checks refuse the activation: 'bad' ended with exit code 3: bad says no; 'worse' ended with exit code 3: worse says no. "
            + "Nothing changed. Correct what it says, then activate again.");
        error.Diagnostic.Exit.ShouldBe(ExitCode.Refused);
        machine.Snapshot().ShouldBe(before);
        new GenerationList(machine.Layout).Numbers.ShouldBeEmpty();
    }

    [TestMethod]
    public void ReadTheNewFilesWhileTheOldOnesAreInPlace()
    {
        using var machine = new MachineFolder();
        var seen = new List<string>();
        machine.Commands.Answer = command =>
        {
            seen.Add($"{File.ReadAllText(Path.Combine(command.Environment[StepCheck.Variable], "etc/motd"))}, {File.Exists(machine.Etc("motd"))}");
            return new(0, "", "");
        };

        machine.Activator.Activate(Closure(machine, "good"), new()).ShouldBe(ExitCode.Ok);

        seen.ShouldBe(["hello, False"]);
        File.ReadAllText(machine.Etc("motd")).ShouldBe("hello");
    }

    [TestMethod]
    public void AreNotAskedWhenNothingChanges()
    {
        using var machine = new MachineFolder();
        var asked = 0;
        machine.Commands.Answer = _ => new(asked++, "", "");
        var closure = Closure(machine, "good");
        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.Ok);

        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.Ok);

        asked.ShouldBe(1);
    }

    [TestMethod]
    [Description("X06: a plan that is only shown asks the checks, too, and activates nothing.")]
    public void RefuseAPlanThatIsOnlyShown()
    {
        using var machine = new MachineFolder();
        var closure = Closure(machine, "bad");
        machine.Commands.Answer = static _ => new(1, "", "no");
        var serving = new Switching(machine.Layout, machine.Surroundings);

        var plan = serving.Plan(new PlanOf(closure, Generation: null, OverwriteEdited: false));

        plan.Refusal.ShouldNotBeNull().ShouldStartWith("CAIRN7008: Checks refuse the activation: 'bad'");
        machine.Commands.Answer = static _ => new(0, "", "");
        serving.Plan(new PlanOf(closure, Generation: null, OverwriteEdited: false)).Refusal.ShouldBeNull();
    }

    [TestMethod]
    public void RunAsTheUserTheyName()
    {
        using var machine = new MachineFolder();
        Command? ran = null;
        machine.Commands.Answer = command =>
        {
            ran = command;
            return new(0, "", "");
        };

        StepCheck.Run([new StepCheck("a", "/x/a", "/x") { User = "ada" }], machine.Commands, programsMayCome: false, CancellationToken.None);

        ran.ShouldNotBeNull().ToString().ShouldBe("runuser -u ada -- /x/a");
    }

    [TestMethod]
    [Description("A package brings the program in the same activation; what fails otherwise refuses at once.")]
    public void WaitForAProgramThatAPackageBrings()
    {
        using var machine = new MachineFolder();
        StepCheck[] checks = [new("a", "/x/a", "/x")];
        machine.Commands.Answer = static _ => new(CommandResult.NotFound, "", "visudo: not found");

        Should.NotThrow(() => StepCheck.Run(checks, machine.Commands, programsMayCome: true, CancellationToken.None));

        Should.Throw<ActivationException>(() => StepCheck.Run(checks, machine.Commands, programsMayCome: false, CancellationToken.None));
        machine.Commands.Answer = static _ => new(1, "", "no");
        Should.Throw<ActivationException>(() => StepCheck.Run(checks, machine.Commands, programsMayCome: true, CancellationToken.None));
    }

    private static string Closure(MachineFolder machine, params string[] checks) => machine.Closure(
        "one",
        manifest => manifest with { Steps = [.. checks.Select(static name => new StepEntry { Name = name, Stage = StepStage.Check, Script = $"scripts/steps/{name}" })] },
        MachineFolder.Link("motd", "hello"));
}
