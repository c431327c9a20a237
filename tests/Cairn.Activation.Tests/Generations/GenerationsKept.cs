using Cairn.Activation.Generations;
using Cairn.Activation.Tests.Support;
using Cairn.Store;
using Cairn.Store.Trees;

namespace Cairn.Activation.Tests.Generations;

[TestClass]
public sealed class GenerationsKept
{
    [TestMethod]
    [Description("C16: the current and the confirmed generation stay, however few are kept.")]
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

    private static StorePath Add(LocalStore store, MachineFolder machine, string name)
    {
        var folder = machine.Closure($"source-{name}", MachineFolder.Link("motd", name));
        var added = store.Add(StoreTree.OnDisk(folder), StoreObjectName.Parse(name));
        Directory.Delete(folder, recursive: true);
        return added.Path;
    }
}
