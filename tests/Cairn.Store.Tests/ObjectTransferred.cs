using Cairn.Store.Tests.Support;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class ObjectTransferred : StoreTest
{
    [TestMethod]
    public void ArrivesUnderTheSamePath()
    {
        using var here = OpenStore();
        using var there = LocalStore.Open(Path.Combine(Folder, "there"), Path.Combine(Folder, "state"));
        var sent = here.Add(Greeting, Name, cancellation: Cancellation);
        var stream = Export(here, sent);

        there.Import(sent, stream, cancellation: Cancellation);

        there.Verify(sent.Path, Cancellation).State.ShouldBe(ObjectState.Intact);
        there.ReferencesOf(sent.Path, Cancellation).ShouldBeEmpty();
    }

    [TestMethod]
    public void IsReadToItsEndEvenIfItIsThere()
    {
        using var store = OpenStore();
        var sent = store.Add(Greeting, Name, cancellation: Cancellation);
        var stream = Export(store, sent);

        store.Import(sent, stream, cancellation: Cancellation);

        stream.Position.ShouldBe(stream.Length);
    }

    [TestMethod]
    public void IsNotVisibleWithOtherContent()
    {
        using var here = OpenStore();
        using var there = LocalStore.Open(Path.Combine(Folder, "there"));
        var sent = here.Add(StoreTree.Text("right"), Name, cancellation: Cancellation);
        var other = here.Add(StoreTree.Text("wrong"), Name, cancellation: Cancellation);

        Refused(() => there.Import(sent, Export(here, other), cancellation: Cancellation)).Message.ShouldBe(
            $"CAIRN5013: '{sent.Path}' arrived with other content: expected hash '{sent.Hash}', found '{other.Hash}'. "
            + "Nothing was added; transfer it again, and distrust the source if it happens twice.");

        there.List().ShouldBeEmpty();
    }

    [TestMethod]
    public void MayNotBeLongerThanAnnounced()
    {
        using var here = OpenStore();
        using var there = LocalStore.Open(Path.Combine(Folder, "there"));
        var sent = here.Add(StoreTree.Text("right"), Name, cancellation: Cancellation);
        var huge = here.Add(StoreTree.Bytes(new byte[1_000_000]), Name, cancellation: Cancellation);

        Refused(() => there.Import(sent, Export(here, huge), cancellation: Cancellation)).Message.ShouldContain("a length of 1000000 where at most");

        there.List().ShouldBeEmpty();
    }

    [TestMethod]
    public void IsNotVisibleAfterAnInterruption()
    {
        using var here = OpenStore();
        using var there = LocalStore.Open(Path.Combine(Folder, "there"));
        var sent = here.Add(Greeting, Name, cancellation: Cancellation);
        var stream = Export(here, sent);
        stream.SetLength(stream.Length - 8);

        Refused(() => there.Import(sent, stream, cancellation: Cancellation)).Message.ShouldContain("it ends too early");

        there.List().ShouldBeEmpty();
    }

    [TestMethod]
    public void IsSentWithoutBeingHashedAsItIsExported()
    {
        using var store = OpenStore();
        var item = store.Add(Greeting, Name, cancellation: Cancellation);
        using var sent = new MemoryStream();

        store.Send(item.Path, sent, Cancellation);

        sent.ToArray().ShouldBe(Export(store, item).ToArray());
    }

    [TestMethod]
    [Description("An object that lies somewhere already is taken only if it is the one announced.")]
    public void IsTakenFromAFolderIfItIsTheOne()
    {
        using var here = OpenStore();
        using var there = LocalStore.Open(Path.Combine(Folder, "there"));
        var one = here.Add(Greeting, Name, cancellation: Cancellation);
        var other = here.Add(StoreTree.Text("other"), Name, cancellation: Cancellation);

        Refused(() => there.Import(one, StoreTree.OnDisk(here.PathOf(other.Path)), Cancellation)).Id.ShouldBe("CAIRN5013");
        there.List().ShouldBeEmpty();
        there.Import(one, StoreTree.OnDisk(here.PathOf(one.Path)), Cancellation);
        there.Import(one, StoreTree.OnDisk("/nowhere"), Cancellation);

        there.List().ShouldBe([one.Path]);
        there.Verify(one.Path, Cancellation).State.ShouldBe(ObjectState.Intact);
    }

    [TestMethod]
    [Description("From so many files on the whole file system is flushed at once.")]
    public void HasAnyNumberOfFiles()
    {
        using var here = OpenStore();
        using var there = LocalStore.Open(Path.Combine(Folder, "there"));
        var tree = new StoreTreeBuilder();
        foreach (var number in Enumerable.Range(0, 200))
        {
            tree.Add($"folder{number % 7}/file{number}", StoreTree.Text($"{number}"));
        }

        var sent = here.Add(tree.Build(), Name, cancellation: Cancellation);

        there.Import(sent, Export(here, sent), cancellation: Cancellation);

        there.Verify(sent.Path, Cancellation).State.ShouldBe(ObjectState.Intact);
    }

    [TestMethod]
    public void CannotBeSentIfItIsMissing()
    {
        using var store = OpenStore();

        Refused(() => store.Send(StorePath.Parse("00000000000000000000000000000000-x"), Stream.Null, Cancellation)).Id.ShouldBe("CAIRN5011");

        Refused(() => store.Export(StorePath.Parse("00000000000000000000000000000000-x"), Stream.Null, Cancellation)).Id.ShouldBe("CAIRN5011");
    }

    private MemoryStream Export(LocalStore store, StoreObject item)
    {
        var stream = new MemoryStream();
        store.Export(item.Path, stream, Cancellation).Hash.ShouldBe(item.Hash);
        stream.Position = 0;
        return stream;
    }
}
