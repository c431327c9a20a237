using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Plans;
using Cairn.Activation.Programs;
using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Programs;

[TestClass]
public sealed class FilesActivated
{
    [TestMethod]
    [Description("E05: only what is declared appears; uninstalling restores the exact tree.")]
    public void GoAgainWithoutATrace()
    {
        using var machine = new MachineFolder();
        machine.Write("passwd", "root:x:0:0::/root:/bin/sh\n");
        var before = machine.Snapshot();

        machine.Activator.Activate(machine.Closure("one", MachineFolder.Link("motd", "hello"), MachineFolder.Copy("a/b/c", "deep")), new()).ShouldBe(ExitCode.Ok);

        File.ReadAllText(machine.Etc("motd")).ShouldBe("hello");
        File.ReadAllText(machine.Etc("a/b/c")).ShouldBe("deep");
        machine.Activator.Activate(null, new()).ShouldBe(ExitCode.Ok);
        machine.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    public void AreNotTouchedTheSecondTime()
    {
        using var machine = new MachineFolder();
        var closure = machine.Closure("one", MachineFolder.Link("motd", "hello"), MachineFolder.Copy("copy", "text"));
        machine.Activator.Activate(closure, new());
        var before = machine.Snapshot();

        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.Ok);

        machine.Output.ShouldEndWith("nothing to do\n");
        machine.Snapshot().ShouldBe(before);
        new GenerationList(machine.Layout).Numbers.ShouldBe([1]);
    }

    [TestMethod]
    [Description("E07: a link that is no longer declared goes. E17: so does its directory, unless something else is in it.")]
    public void ThatAreNoLongerDeclaredGo()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Link("kept/ours", "x"), MachineFolder.Link("gone/ours", "y")), new());
        machine.Write("kept/theirs", "z");

        machine.Activator.Activate(machine.Closure("two"), new()).ShouldBe(ExitCode.Ok);

        Directory.Exists(machine.Etc("gone")).ShouldBeFalse();
        Directory.GetFileSystemEntries(machine.Etc("kept")).ShouldBe([machine.Etc("kept/theirs")]);
    }

    [TestMethod]
    [Description("E01, E22: what somebody else put there is not touched; all such paths are named at once, and nothing changes.")]
    public void ThatSomebodyElseHasAreRefusedTogether()
    {
        using var machine = new MachineFolder();
        machine.Write("motd", "theirs");
        machine.Write("issue", "theirs, too");
        var before = machine.Snapshot();

        var error = Should.Throw<ActivationException>(() =>
            machine.Activator.Activate(machine.Closure("one", MachineFolder.Link("motd", "ours"), MachineFolder.Copy("issue", "ours"), MachineFolder.Link("free", "ours")), new()));

        error.Diagnostic.ShouldBe(FileDiagnostics.Occupied);
        error.Diagnostic.Exit.ShouldBe(ExitCode.Collisions);
        error.Message.ShouldContain("/etc/motd' is a file");
        error.Message.ShouldContain("/etc/issue' is a file");
        machine.Snapshot().ShouldBe(before);
        File.Exists(machine.Layout.Ledger).ShouldBeFalse();
    }

    [TestMethod]
    [Description("Whoever follows an activation is told its plan: that of one that is refused, too.")]
    public void AreToldAsAPlan()
    {
        using var machine = new MachineFolder();
        machine.Write("motd", "theirs");
        var plans = new List<ActivationPlan>();
        var activator = new GenerationSwitch(machine.Layout, machine.Surroundings with { Planned = plans.Add }, TextWriter.Null);
        var free = machine.Closure("free", MachineFolder.Link("issue", "ours"));

        Should.Throw<ActivationException>(() => activator.Activate(machine.Closure("one", MachineFolder.Link("motd", "ours")), new()));
        activator.Activate(free, new()).ShouldBe(ExitCode.Ok);
        activator.Activate(free, new()).ShouldBe(ExitCode.Ok);

        plans.Select(static plan => (plan.Collisions.Count, plan.ChangesNothing)).ShouldBe([(1, false), (0, false), (0, true)]);
    }

    [TestMethod]
    [Description("E15: what was replaced comes back, with its times, when the file is no longer declared; the ledger forgets it.")]
    public void ThatReplacedOthersGiveThemBack()
    {
        using var machine = new MachineFolder();
        var path = machine.Write("motd", "theirs");
        File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch.AddDays(1));
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Copy("motd", "ours", whenOccupied: OccupiedPath.Backup)), new());
        File.ReadAllText(path).ShouldBe("ours");

        machine.Activator.Activate(machine.Closure("two"), new()).ShouldBe(ExitCode.Ok);

        File.ReadAllText(path).ShouldBe("theirs");
        File.GetLastWriteTimeUtc(path).ShouldBe(DateTime.UnixEpoch.AddDays(1));
        StateFile.ReadLedger(machine.Layout).Paths.ShouldBeEmpty();
        Directory.GetFiles(machine.Layout.Backups).ShouldBeEmpty();
    }

    [TestMethod]
    [Description("E04: a link that was there already, and says the same, stays when Cairn goes.")]
    public void ThatWereThereAlreadyStay()
    {
        using var machine = new MachineFolder();
        Directory.CreateDirectory(machine.Etc("wants"));
        File.CreateSymbolicLink(machine.Etc("wants/ssh.service"), "/lib/systemd/system/ssh.service");
        var before = machine.Snapshot();
        var entry = new FileEntry { Path = "wants/ssh.service", Placement = FilePlacement.Link, Target = "/lib/systemd/system/ssh.service", WhenOccupied = OccupiedPath.Refuse };

        machine.Activator.Activate(machine.Closure("one", (entry, null)), new()).ShouldBe(ExitCode.Ok);
        machine.Activator.Activate(null, new()).ShouldBe(ExitCode.Ok);

        machine.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    [Description("E19: a dangling link of somebody else is a collision, neither a crash nor overwritten.")]
    public void OverADanglingLinkAreRefused()
    {
        using var machine = new MachineFolder();
        File.CreateSymbolicLink(machine.Etc("motd"), "/nowhere");

        Should.Throw<ActivationException>(() => machine.Activator.Activate(machine.Closure("one", MachineFolder.Link("motd", "ours")), new()))
            .Message.ShouldContain("is a link to '/nowhere'");

        new FileInfo(machine.Etc("motd")).LinkTarget.ShouldBe("/nowhere");
    }

    [TestMethod]
    [Description("E12: a directory where a link is wanted is left, and reported.")]
    public void OverADirectoryAreRefused()
    {
        using var machine = new MachineFolder();
        machine.Write("motd/theirs", "x");

        Should.Throw<ActivationException>(() => machine.Activator.Activate(machine.Closure("one", MachineFolder.Link("motd", "ours", OccupiedPath.Replace)), new()))
            .Diagnostic.ShouldBe(FileDiagnostics.Occupied);

        File.Exists(machine.Etc("motd/theirs")).ShouldBeTrue();
    }

    [TestMethod]
    [Description("E20: a copy that an admin edited is reported and stays, unless told otherwise; then it is set aside.")]
    public void ThatAnAdminEditedStay()
    {
        using var machine = new MachineFolder();
        var closure = machine.Closure("one", MachineFolder.Copy("motd", "ours"));
        machine.Activator.Activate(closure, new());
        File.WriteAllText(machine.Etc("motd"), "edited");

        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.Ok);
        machine.Said.ShouldContain(line => line.Contains("/etc/motd' was edited on the machine", StringComparison.Ordinal));
        File.ReadAllText(machine.Etc("motd")).ShouldBe("edited");

        machine.Activator.Activate(closure, new() { OverwriteEdited = true }).ShouldBe(ExitCode.Ok);
        File.ReadAllText(machine.Etc("motd")).ShouldBe("ours");
        File.ReadAllText(Directory.GetFiles(machine.Layout.Aside).ShouldHaveSingleItem()).ShouldBe("edited");
    }

    [TestMethod]
    [Description("E09: a copy of a user who does not exist is refused, never given to root.")]
    public void OfUnknownOwnersAreRefused()
    {
        using var machine = new MachineFolder();
        var (entry, content) = MachineFolder.Copy("motd", "ours");

        Should.Throw<ActivationException>(() => machine.Activator.Activate(machine.Closure("one", (entry with { Owner = "nobody-knows" }, content)), new()))
            .Message.ShouldContain("belongs to the user 'nobody-knows'");

        File.Exists(machine.Etc("motd")).ShouldBeFalse();
    }

    [TestMethod]
    [Description("W01: a dry run says what would happen, and what then happens is just that.")]
    public void AsTheDryRunSays()
    {
        using var machine = new MachineFolder();
        machine.Write("old", "theirs");
        var closure = machine.Closure("one", MachineFolder.Link("motd", "x"), MachineFolder.Copy("old", "ours", whenOccupied: OccupiedPath.Backup));
        var before = machine.Snapshot();

        var plan = machine.Activator.Plan(closure, new());
        machine.Snapshot().ShouldBe(before);
        plan.Changes.Select(static change => change.Words.Replace("'", "", StringComparison.Ordinal)).ShouldBe(
        [
            $"link {machine.Etc("motd")} to {machine.Layout.Current}/etc/motd",
            $"rewrite {machine.Etc("old")}",
        ]);

        machine.Activator.Activate(closure, new());
        foreach (var change in plan.Changes.OfType<PathChange>())
        {
            PathState.Of(change.Path).ShouldBe(change.After);
        }
    }

    [TestMethod]
    [Description("X13: another activation that runs is not waited for.")]
    public void WhileAnotherActivatesAreRefused()
    {
        using var machine = new MachineFolder();
        using var held = Machines.ActivationLock.Take(machine.Layout, "the other one");

        var error = Should.Throw<ActivationException>(() => machine.Activator.Activate(machine.Closure("one"), new()));

        error.Diagnostic.Exit.ShouldBe(ExitCode.LockHeld);
        error.Message.ShouldContain("the other one");
    }
}
