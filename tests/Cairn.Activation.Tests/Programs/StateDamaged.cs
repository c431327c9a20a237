using Cairn.Activation.Generations;
using Cairn.Activation.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Programs;

[TestClass]
public sealed class StateDamaged
{
    [TestMethod]
    [Description("C23: state of a newer version is refused, not guessed at; nothing changes.")]
    public void ByATimeMachineIsRefused()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Copy("motd", "1")), new());
        var ledger = File.ReadAllText(machine.Layout.Ledger).Replace($"\"version\": {Ledger.CurrentVersion}", "\"version\": 99", StringComparison.Ordinal);
        File.WriteAllText(machine.Layout.Ledger, ledger);

        var error = Should.Throw<ActivationException>(() => machine.Activator.Activate(machine.Closure("two", MachineFolder.Copy("motd", "2")), new()));

        error.Message.ShouldBe(
            $"CAIRN7001: '{machine.Layout.Ledger}' has version 99; this activator reads up to {Ledger.CurrentVersion}. "
            + "Nothing changed. Activate a closure that was built by a Cairn at least as new as the one that wrote the file.");
        File.ReadAllText(machine.Etc("motd")).ShouldBe("1");
        File.ReadAllText(machine.Layout.Ledger).ShouldBe(ledger);
    }

    [TestMethod]
    [Description("A ledger that is torn says where the one before it is; with that in its place the machine goes on.")]
    [DataRow("")]
    [DataRow("{\"version\": 1, \"pa")]
    [DataRow("[]")]
    public void LedgerHasAnotherBesideIt(string torn)
    {
        using var machine = new MachineFolder();
        machine.Write("motd", "theirs");
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Copy("motd", "1", whenOccupied: OccupiedPath.Backup)), new());
        machine.Activator.Activate(machine.Closure("two", MachineFolder.Copy("motd", "2", whenOccupied: OccupiedPath.Backup)), new());
        File.WriteAllText(machine.Layout.Ledger, torn);
        var closure = machine.Closure("three", MachineFolder.Copy("motd", "3", whenOccupied: OccupiedPath.Backup));

        var error = Should.Throw<ActivationException>(() => machine.Activator.Activate(closure, new()));
        error.Message.ShouldStartWith($"CAIRN7002: '{machine.Layout.Ledger}' cannot be read: ");
        error.Message.ShouldContain("ledger.previous.json");
        File.ReadAllText(machine.Etc("motd")).ShouldBe("2");

        File.Copy(machine.Layout.PreviousLedger, machine.Layout.Ledger, overwrite: true);
        machine.Activator.Activate(closure, new() { OverwriteEdited = true }).ShouldBe(ExitCode.Ok);

        File.ReadAllText(machine.Etc("motd")).ShouldBe("3");
        machine.Activator.Activate(null, new()).ShouldBe(ExitCode.Ok);
        File.ReadAllText(machine.Etc("motd")).ShouldBe("theirs");
    }

    [TestMethod]
    [Description("A journal that cannot be read stops everything, and says what to do by hand.")]
    public void JournalIsForPeople()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one", MachineFolder.Copy("motd", "1")), new());
        var journal = Path.Combine(machine.Layout.Journal, "000002.jsonl");
        File.WriteAllText(journal, "{\"line\":\"nonsense\"}\n");
        var closure = machine.Closure("two", MachineFolder.Copy("motd", "2"));

        var error = Should.Throw<ActivationException>(() => machine.Activator.Activate(closure, new()));
        error.Diagnostic.Exit.ShouldBe(ExitCode.Inconsistent);
        error.Message.ShouldContain($"The journal '{journal}' cannot be read");
        error.Message.ShouldContain("move the file away and activate again");

        File.Delete(journal);
        machine.Activator.Activate(closure, new()).ShouldBe(ExitCode.Ok);
    }

    [TestMethod]
    [Description("A closure that the store does not have, or not whole, is refused with what is missing.")]
    public void StoreLacksWhatIsWanted()
    {
        using var machine = new MachineFolder();
        var closure = machine.Closure("one", MachineFolder.Copy("motd", "1"), MachineFolder.Link("link", "1"));

        Should.Throw<ActivationException>(() => machine.Activator.Activate(closure + "x", new())).Message.ShouldBe(
            $"CAIRN7006: The closure of '{closure}x' is not whole: '{closure}x/manifest.json' is missing. Nothing changed. Transfer it again.");
        File.Delete(Path.Combine(closure, "etc/motd"));
        var error = Should.Throw<ActivationException>(() => machine.Activator.Activate(closure, new()));

        error.Message.ShouldStartWith($"CAIRN7006: The closure of '{closure}' is not whole: ");
        error.Message.ShouldContain("etc/motd");
        machine.Snapshot().ShouldBeEmpty();
    }

    [TestMethod]
    [Description("Somebody deleted the closure that is active: the machine can still be brought to another.")]
    public void StoreLostWhatIsActive()
    {
        using var machine = new MachineFolder();
        var lost = machine.Closure("one", MachineFolder.Copy("motd", "1"), MachineFolder.Link("goes", "1"));
        machine.Activator.Activate(lost, new());
        Directory.Delete(lost, recursive: true);

        machine.Activator.Activate(machine.Closure("two", MachineFolder.Copy("motd", "2")), new()).ShouldBe(ExitCode.Ok);

        machine.Said.ShouldContain(line => line.StartsWith("CAIRN7025: The closure of generation 1, which is active, is no longer in the store", StringComparison.Ordinal));
        Directory.EnumerateFileSystemEntries(machine.Layout.Files).ShouldBe([machine.Etc("motd")]);
        File.ReadAllText(machine.Etc("motd")).ShouldBe("2");
    }
}
