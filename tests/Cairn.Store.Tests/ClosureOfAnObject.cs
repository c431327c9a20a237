using Cairn.Store.Closures;
using Cairn.Store.Tests.Support;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class ClosureOfAnObject : StoreTest
{
    [TestMethod]
    public void HasWhatItRefersToDirectlyOrNot()
    {
        using var store = OpenStore();
        var leaf = Add(store, "leaf", "nothing");
        var middle = Add(store, "middle", $"uses {leaf.Path.OnMachine}/bin");
        var system = Add(store, "system", $"uses {middle.Path.OnMachine}");
        Add(store, "stranger", "nobody uses me");

        var closure = store.ClosureOf(system.Path, Cancellation);

        closure.ShouldBe(new Closure(system, [leaf, middle]));
        store.ReferencesOf(system.Path, Cancellation).ShouldBe([middle.Path]);
        store.CheckComplete(closure, Cancellation);
    }

    [TestMethod]
    public void IsTheSameAfterTheRecordsAreLost()
    {
        using var store = OpenStore();
        var leaf = Add(store, "leaf", "nothing");
        var system = Add(store, "system", leaf.Path.OnMachine);
        var before = store.ClosureOf(system.Path, Cancellation);
        var records = Directory.GetFiles(Path.Combine(StoreRoot, ".state", "objects"));
        File.Delete(records[0]);
        File.WriteAllText(records[1], "{");

        store.ClosureOf(system.Path, Cancellation).ShouldBe(before);
    }

    [TestMethod]
    public void IsIncompleteWithoutAReference()
    {
        using var store = OpenStore();
        var leaf = Add(store, "leaf", "nothing");
        var system = Add(store, "system", leaf.Path.OnMachine);

        Refused(() => store.CheckComplete(new Closure(system, []), Cancellation)).Message.ShouldBe(
            $"CAIRN5016: The closure of '{system.Path}' is incomplete: '{system.Path}' refers to '{leaf.Path}', which is not in the closure. "
            + "Add what is missing to the store and compute the closure again.");
    }

    [TestMethod]
    public void IsIncompleteWithAReferenceToNothing()
    {
        const string nothing = "/opt/cairn/store/s9va4jia7fhylsbjnm9aggyf33jjm5ac";
        using var store = OpenStore();
        var system = Add(store, "system", $"{nothing}-forgotten/bin");

        Refused(() => store.CheckComplete(store.ClosureOf(system.Path, Cancellation), Cancellation)).Message.ShouldContain(
            $"'{system.Path}' refers to '{nothing}-…', which does not exist");
    }

    [TestMethod]
    public void IsIncompleteWithoutItsObjects()
    {
        using var store = OpenStore();
        using var elsewhere = LocalStore.Open(Path.Combine(Folder, "elsewhere"));
        var leaf = Add(store, "leaf", "nothing");
        var system = Add(elsewhere, "system", leaf.Path.OnMachine);
        var closure = new Closure(system, [leaf]);

        store.Missing(closure).ShouldBe([system]);
        Refused(() => store.CheckComplete(closure, Cancellation)).Message.ShouldContain($"'{system.Path}' is not in the store");
        Refused(() => store.ClosureOf(system.Path, Cancellation)).Id.ShouldBe("CAIRN5011");
    }

    private StoreObject Add(LocalStore store, string name, string text) =>
        store.Add(StoreTree.Text(text), StoreObjectName.Parse(name), cancellation: Cancellation);
}
