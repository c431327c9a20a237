using Cairn.Activation.Generations;
using Cairn.Activation.Tests.Support;
using Cairn.Store;
using Cairn.Store.Trees;

namespace Cairn.Activation.Tests.Generations;

[TestClass]
public sealed class GenerationsKept
{
    [TestMethod]
    [Description("C16, H23: the current and the confirmed generation stay, however few are kept.")]
    public void AreTheLastOnesAndTheCurrent()
    {
        using var machine = new MachineFolder();
        foreach (var name in (string[])["one", "two", "three", "four"])
        {
            machine.Activator.Activate(machine.Closure(name, MachineFolder.Copy("motd", name)), new());
        }

        machine.Activator.Activate(new GenerationList(machine.Layout).Earlier(2), new());
        using var output = new StringWriter();

        Collection.Run(machine.Layout, keep: 0, dryRun: true, output);
        output.ToString().ShouldContain("would remove generation 1");
        new GenerationList(machine.Layout).Numbers.ShouldBe([1, 2, 3, 4, 5]);
        Collection.Run(machine.Layout, keep: 2, dryRun: false, output);

        new GenerationList(machine.Layout).Numbers.ShouldBe([4, 5]);
        File.ReadAllText(machine.Etc("motd")).ShouldBe("two");
    }

    [TestMethod]
    [Description("A generation that does not exist is an error that lists those that do; nothing changes.")]
    public void AreListedWhenAnotherIsAskedFor()
    {
        using var machine = new MachineFolder();
        machine.Activator.Activate(machine.Closure("one"), new());

        Should.Throw<ActivationException>(() => new GenerationList(machine.Layout).Earlier(7)).Message.ShouldContain("There is no generation 7; there are the generations 1.");
        Should.Throw<ActivationException>(() => new GenerationList(machine.Layout).Earlier(null)).Message.ShouldContain("There is no generation 0");
    }

    [TestMethod]
    [Description("Garbage collection keeps what a generation or a running process has, and lets the rest go.")]
    public void KeepTheirObjectsAndThoseInUse()
    {
        using var machine = new MachineFolder();
        StorePath used, running, unused;
        using (var store = LocalStore.Open(machine.Layout.Store, Path.Combine(machine.Layout.State, "store")))
        {
            used = Add(store, machine, "used");
            running = Add(store, machine, "running");
            unused = Add(store, machine, "unused");
        }

        machine.Activator.Activate(Path.Combine(machine.Layout.Store, used.FileName), new());
        var processes = Path.Combine(machine.Root, "proc");
        Directory.CreateDirectory(Path.Combine(processes, "17"));
        File.WriteAllText(Path.Combine(processes, "17/maps"), $"7f00-7f01 r-xp 0 00:00 1   {machine.Layout.Store}/{running.FileName}/bin/tool\n");

        RunningObjects.Find(machine.Layout.Store, processes).ShouldBe([running]);
        Collection.Run(machine.Layout, keep: 5, dryRun: false, TextWriter.Null, processes);

        using var after = LocalStore.Open(machine.Layout.Store, Path.Combine(machine.Layout.State, "store"));
        (after.Contains(used), after.Contains(running), after.Contains(unused)).ShouldBe((true, true, false));
    }

    [TestMethod]
    [Description("What a process has open, or a transfer in progress has brought, stays until it ends.")]
    public void KeepWhatIsOpenOrOnItsWay()
    {
        using var machine = new MachineFolder();
        StorePath open;
        using (var store = LocalStore.Open(machine.Layout.Store, Path.Combine(machine.Layout.State, "store")))
        {
            open = Add(store, machine, "open");
        }

        var processes = Path.Combine(machine.Root, "proc");
        Directory.CreateDirectory(Path.Combine(processes, "17/fd"));
        File.CreateSymbolicLink(Path.Combine(processes, "17/fd/3"), $"{machine.Layout.Store}/{open.FileName}/script.sh");
        StorePath brought;
        using (var transfer = LocalStore.Open(machine.Layout.Store, Path.Combine(machine.Layout.State, "store")))
        {
            brought = Add(transfer, machine, "brought");
            Collection.Run(machine.Layout, keep: 5, dryRun: false, TextWriter.Null, processes);
            (transfer.Contains(open), transfer.Contains(brought)).ShouldBe((true, true));
        }

        Directory.Delete(processes, recursive: true);
        Collection.Run(machine.Layout, keep: 5, dryRun: false, TextWriter.Null, processes);
        using var after = LocalStore.Open(machine.Layout.Store, Path.Combine(machine.Layout.State, "store"));
        (after.Contains(open), after.Contains(brought)).ShouldBe((false, false));
    }

    [TestMethod]
    [Description("A home may be on an older closure than its machine; a link that a user made to anything else is nobody's root.")]
    public void KeepWhatHomesAreOn()
    {
        using var machine = new MachineFolder();
        var home = Path.Combine(machine.Root, "home/ada");
        StorePath old;
        using (var store = LocalStore.Open(machine.Layout.Store, Path.Combine(machine.Layout.State, "store")))
        {
            old = Add(store, machine, "old");
        }

        var state = Path.Combine(home, ".local/state/cairn");
        Directory.CreateDirectory(Path.Combine(state, "generations"));
        File.CreateSymbolicLink(Path.Combine(state, "generations/1"), Path.Combine(machine.Layout.Store, old.FileName));
        File.CreateSymbolicLink(Path.Combine(state, "current"), "generations/1");
        var closure = machine.Closure("one", manifest => manifest with { Homes = [new() { User = "ada", Directory = home }] });
        Directory.CreateDirectory(machine.Layout.Generations);
        File.CreateSymbolicLink(machine.Layout.Generation(1), closure);
        File.CreateSymbolicLink(machine.Layout.Current, "generations/1");

        Kept().ShouldBeTrue();
        File.Delete(Path.Combine(state, "generations/1"));
        File.CreateSymbolicLink(Path.Combine(state, "generations/1"), "/etc/passwd");
        Kept().ShouldBeFalse();

        bool Kept()
        {
            Collection.Run(machine.Layout, keep: 5, dryRun: false, TextWriter.Null, Path.Combine(machine.Root, "proc"));
            using var store = LocalStore.Open(machine.Layout.Store, Path.Combine(machine.Layout.State, "store"));
            return store.Contains(old);
        }
    }

    private static StorePath Add(LocalStore store, MachineFolder machine, string name)
    {
        var folder = machine.Closure($"source-{name}", MachineFolder.Link("motd", name));
        var added = store.Add(StoreTree.OnDisk(folder), StoreObjectName.Parse(name));
        Directory.Delete(folder, recursive: true);
        return added.Path;
    }
}
