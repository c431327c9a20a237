using Cairn.Activation.Generations;
using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Programs;

[TestClass]
public sealed class PathsThatCannotBeWritten
{
    [TestMethod]
    [Description("X18: an entry that cannot be written is named, the exit is not zero, and what was written before it is taken back.")]
    public void TakeTheRestBackWithThem()
    {
        using var machine = new MachineFolder();
        machine.Write("taken", "theirs");
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Copy("motd", "1")), new());
        var before = machine.Snapshot();
        Block(machine.Etc("zzz"));

        var exit = machine.Activator.Activate(
            machine.Closure("two", MachineFolder.Copy("motd", "2"), MachineFolder.Copy("taken", "ours", whenOccupied: OccupiedPath.Backup), MachineFolder.Copy("zzz", "2")), new());

        exit.ShouldBe(ExitCode.RolledBack);
        machine.Said.ShouldContain(line => line.StartsWith($"CAIRN7011: 'create '{machine.Etc("zzz")}'", StringComparison.Ordinal));
        Unblock(machine.Etc("zzz"));
        machine.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    [Description("R05: a pointer that cannot be moved stays where it was; no generation goes.")]
    public void LeaveThePointerWhereItWas()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Link("motd", "1")), new());
        machine.Activator.Activate(machine.Closure("two", MachineFolder.Link("motd", "2")), new());
        Block(machine.Layout.Current);

        machine.Activator.Activate(machine.Closure("three", MachineFolder.Link("motd", "3")), new()).ShouldBe(ExitCode.RolledBack);

        var generations = new GenerationList(machine.Layout);
        (generations.Current, generations.Confirmed).ShouldBe((2, 2));
        generations.Numbers.ShouldBe([1, 2]);
        File.ReadAllText(machine.Etc("motd")).ShouldBe("2");
    }

    [TestMethod]
    [Description("W06, W07: a dry run says what a real run then does, and that there is nothing to do after it; it writes nothing.")]
    public void AreForeseen()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Copy("motd", "1"), MachineFolder.Link("goes", "1")), new());
        var closure = machine.Closure("two", MachineFolder.Copy("motd", "2"), MachineFolder.Link("comes", "1"));
        var before = machine.Snapshot();

        var planned = Plans.PlanText.Of(machine.Activator.Plan(closure, new()));

        machine.Snapshot().ShouldBe(before);
        planned.ShouldBe($"""
            generation 1 → 2
              would link '{machine.Etc("comes")}' to '{machine.Layout.Current}/etc/comes'
              would rewrite '{machine.Etc("motd")}'
              would remove '{machine.Etc("goes")}'

            """);
        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.Ok);
        File.ReadAllText(machine.Etc("motd")).ShouldBe("2");
        File.ReadAllText(machine.Etc("comes")).ShouldBe("1");
        Path.Exists(machine.Etc("goes")).ShouldBeFalse();
        Plans.PlanText.Of(machine.Activator.Plan(closure, new())).ShouldBe("nothing to do\n");
    }

    /// <summary>Root may write everywhere; but a folder with something in it is no file to be made anew.</summary>
    private static void Block(string path) => Directory.CreateDirectory(Path.Combine(Temporary(path), "in the way"));

    private static void Unblock(string path) => Directory.Delete(Temporary(path), recursive: true);

    private static string Temporary(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.cairn-new");
}
