using Cairn.Store.Tests.Support;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class FileMadeOfAnObject : StoreTest
{
    private const string Kind = "upper";

    private int _made;

    [TestMethod]
    public void IsMadeOnce()
    {
        using var store = OpenStore();
        var added = Add(store, "text");

        var first = store.Derive(added.Path, Kind, Write, Cancellation);
        var second = store.Derive(added.Path, Kind, Write, Cancellation);

        (first, _made).ShouldBe((second, 1));
        File.ReadAllText(first).ShouldBe("made 1");
    }

    [TestMethod]
    public void IsNotThereWhenItsMakingFails()
    {
        using var store = OpenStore();
        var added = Add(store, "text");

        Refused(() => store.Derive(added.Path, Kind, output =>
        {
            Write(output);
            throw new IOException("The disk is full.");
        }, Cancellation)).Id.ShouldBe("CAIRN5023");

        File.ReadAllText(store.Derive(added.Path, Kind, Write, Cancellation)).ShouldBe("made 2");
        Directory.EnumerateFiles(StoreRoot, "*.tmp", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [TestMethod]
    public void IsMadeAnewAfterItWasForgotten()
    {
        using var store = OpenStore();
        var added = Add(store, "text");
        store.Derive(added.Path, Kind, Write, Cancellation);

        store.Forget(added.Path, Kind);

        File.ReadAllText(store.Derive(added.Path, Kind, Write, Cancellation)).ShouldBe("made 2");
    }

    [TestMethod]
    public void IsNotMadeOfNothing()
    {
        using var store = OpenStore();
        var absent = StorePath.Parse("0c5hirw2vz0vg6m1zmmz3cvv7rhdxyds-absent");

        Refused(() => store.Derive(absent, Kind, Write, Cancellation)).Id.ShouldBe("CAIRN5011");

        _made.ShouldBe(0);
    }

    [TestMethod]
    public void GoesWithItsObjectOnly()
    {
        string kept, gone;
        using var holding = OpenStore();
        using (var store = OpenStore())
        {
            kept = store.Derive(Add(holding, "kept").Path, Kind, Write, Cancellation);
            gone = store.Derive(Add(store, "gone").Path, Kind, Write, Cancellation);
        }

        using var collecting = OpenStore();
        collecting.Collect(Cancellation).Objects.Count.ShouldBe(1);

        File.Exists(kept).ShouldBeTrue();
        File.Exists(gone).ShouldBeFalse();
        collecting.PlanCollection(Cancellation).IsEmpty.ShouldBeTrue();
    }

    [TestMethod]
    public void GoesLaterWhenACollectionWasKilledAfterItsObject()
    {
        string file;
        using (var store = OpenStore())
        {
            var added = Add(store, "text");
            file = store.Derive(added.Path, Kind, Write, Cancellation);
            File.Move(file, Path.Combine(Path.GetDirectoryName(file)!, "0c5hirw2vz0vg6m1zmmz3cvv7rhdxyds-absent"));
        }

        using var collecting = OpenStore();
        collecting.Collect(Cancellation).Leftovers.Count.ShouldBe(1);

        Directory.EnumerateFiles(Path.GetDirectoryName(file)!).ShouldBeEmpty();
    }

    private static StoreObject Add(LocalStore store, string text) => store.Add(StoreTree.Text(text), Name);

    private void Write(Stream output) => output.Write(System.Text.Encoding.UTF8.GetBytes($"made {++_made}"));
}
