using Cairn.Activation.Generations;
using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Programs;

[TestClass]
public sealed class PowerCut
{
    [TestMethod]
    [Description("E13, H17: killed at any point, the next run finds the old generation or the new one, and nothing of anything else.")]
    public void LeavesOldOrNew()
    {
        var (older, newer) = (0, 0);
        for (var point = 1; ; point++)
        {
            using var machine = new MachineFolder();
            var (old, next) = Prepare(machine);
            machine.CrashAfter = point;
            if (!Crashes(() => machine.Activator.Activate(machine.Closure("two", Second), new())))
            {
                machine.Snapshot().ShouldBe(next);
                break;
            }

            Recover(machine);

            var found = machine.Snapshot();
            (found == old || found == next).ShouldBeTrue($"point {point}:\n{found}");
            (older, newer) = found == old ? (older + 1, newer) : (older, newer + 1);
            Directory.GetFiles(machine.Layout.Journal).ShouldBeEmpty();
            new GenerationList(machine.Layout).Current.ShouldBe(found == old ? 1 : 2, $"point {point}");
        }

        older.ShouldBeGreaterThan(10);
        newer.ShouldBeGreaterThan(0);
    }

    [TestMethod]
    [Description("Killed again while it takes back what the first time left.")]
    public void WhileTakingBackLeavesOldOrNew()
    {
        for (var point = 4; point < 40; point += 5)
        {
            for (var again = 1; ; again++)
            {
                using var machine = new MachineFolder();
                var (old, next) = Prepare(machine);
                machine.CrashAfter = point;
                Crashes(() => machine.Activator.Activate(machine.Closure("two", Second), new()));
                machine.CrashAfter = again;
                var crashed = Crashes(() => machine.Activator.Recover());

                Recover(machine);

                var found = machine.Snapshot();
                (found == old || found == next).ShouldBeTrue($"points {point} and {again}:\n{found}");
                if (!crashed)
                {
                    break;
                }
            }
        }
    }

    [TestMethod]
    [Description("A line of the journal that came to the disk only in part announces nothing that has begun.")]
    public void InTheMiddleOfALineOfTheJournal()
    {
        using var machine = new MachineFolder();
        var (old, _) = Prepare(machine);
        machine.CrashAfter = 12;
        Crashes(() => machine.Activator.Activate(machine.Closure("two", Second), new())).ShouldBeTrue();
        var journal = Directory.GetFiles(machine.Layout.Journal).ShouldHaveSingleItem();
        File.AppendAllText(journal, "{\"line\":\"begun\",\"eff");

        Recover(machine);

        machine.Snapshot().ShouldBe(old);
    }

    private static (FileEntry Entry, string? Content)[] First =>
    [
        MachineFolder.Link("same", "1"), MachineFolder.Copy("changes", "1"), MachineFolder.Link("goes/deep/down", "1"), MachineFolder.Copy("taken", "1", whenOccupied: OccupiedPath.Backup),
    ];

    private static (FileEntry Entry, string? Content)[] Second =>
    [
        MachineFolder.Link("same", "2"), MachineFolder.Copy("changes", "2", "0600"), MachineFolder.Copy("comes/deep/down", "2"), MachineFolder.Link("theirs", "2", OccupiedPath.Backup),
    ];

    /// <summary>Brings the machine to its first generation; gives how it looks then, and how it looks after the second.</summary>
    private static (string Old, string Next) Prepare(MachineFolder machine)
    {
        machine.Write("taken", "by somebody else");
        machine.Write("theirs", "from the beginning");
        machine.Activator.Activate(machine.Closure("one", First), new()).ShouldBe(ExitCode.Ok);
        var old = machine.Snapshot();
        using var other = new MachineFolder();
        other.Write("taken", "by somebody else");
        other.Write("theirs", "from the beginning");
        other.Activator.Activate(other.Closure("one", First), new());
        other.Activator.Activate(other.Closure("two", Second), new());
        return (old, other.Snapshot().Replace(other.Root, machine.Root, StringComparison.Ordinal));
    }

    private static void Recover(MachineFolder machine)
    {
        machine.CrashAfter = 0;
        machine.Activator.Recover();
    }

    private static bool Crashes(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (PowerCutException)
        {
            return true;
        }
    }
}
