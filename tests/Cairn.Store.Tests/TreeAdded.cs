using Cairn.Store.Tests.Support;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class TreeAdded : StoreTest
{
    [TestMethod]
    public void IsNamedByItsContent()
    {
        using var store = OpenStore();

        var added = store.Add(Greeting, Name, cancellation: Cancellation);

        added.Path.ShouldBe(StorePath.Of(Greeting.ComputeHash(Cancellation), Name));
        StoreTree.OnDisk(store.PathOf(added.Path)).ComputeHash(Cancellation).ShouldBe(added.Hash);
        store.List().ShouldBe([added.Path]);
    }

    // The find of macOS has no -printf.
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void HasCanonicalModesAndTimes()
    {
        using var store = OpenStore();
        var home = store.PathOf(store.Add(Greeting, Name, cancellation: Cancellation).Path);

        Tool.Run("find", home, "-printf", "%P %m %T@ %y\n").Split('\n').Order(StringComparer.Ordinal).ShouldBe(
        [
            "",
            " 555 1.0000000000 d",
            "bin 555 1.0000000000 d",
            "bin/hello 555 1.0000000000 f",
            "hello 777 1.0000000000 l",
            "share 555 1.0000000000 d",
            "share/text 444 1.0000000000 f",
        ]);
    }

    [TestMethod]
    public void MayBeAFileOrALink()
    {
        using var store = OpenStore();

        var file = store.Add(StoreTree.Text("x"), Name, cancellation: Cancellation);
        var link = store.Add(StoreTree.Symlink("/no/such"), Name, cancellation: Cancellation);

        File.ReadAllText(store.PathOf(file.Path)).ShouldBe("x");
        new FileInfo(store.PathOf(link.Path)).LinkTarget.ShouldBe("/no/such");
        store.VerifyAll(Cancellation).ShouldAllBe(outcome => outcome.State == ObjectState.Intact);
    }

    [TestMethod]
    public void IsNotWrittenTwice()
    {
        List<StoreStep> steps = [];
        using var store = OpenStore(steps.Add);
        var first = store.Add(Greeting, Name, cancellation: Cancellation);
        steps.ShouldContain(StoreStep.FileCreated);
        steps.Clear();

        var second = store.Add(Greeting, Name, cancellation: Cancellation);

        second.ShouldBe(first);
        steps.ShouldBeEmpty();
    }

    [TestMethod]
    public void LeavesNothingInStaging()
    {
        using (var store = OpenStore())
        {
            store.Add(Greeting, Name, cancellation: Cancellation);
        }

        Directory.EnumerateFileSystemEntries(Path.Combine(StoreRoot, ".staging")).ShouldBeEmpty();
    }

    [TestMethod]
    public void IsNotVisibleIfItsSourceChangesBetweenHashAndCopy()
    {
        var file = Write("source/file", "before");
        using var store = OpenStore(step =>
        {
            if (step == StoreStep.SessionCreated)
            {
                File.WriteAllText(file, "after!");
            }
        });

        Refused(() => store.Add(StoreTree.OnDisk(file), Name, cancellation: Cancellation)).Message.ShouldStartWith(
            "CAIRN5007: 'greeting' changed while it was being read.");

        store.List().ShouldBeEmpty();
    }

    [TestMethod]
    public void IsBehindALockThatOnlyTheOwnerCanHold()
    {
        using var store = OpenStore();
        store.Add(Greeting, Name, cancellation: Cancellation);

        Tool.Mode(Path.Combine(StoreRoot, ".state", "lock")).ShouldBe("600");
    }

    [TestMethod]
    public void IsNotVisibleIfItIsCancelled()
    {
        using var source = new CancellationTokenSource();
        using var store = OpenStore(step =>
        {
            if (step == StoreStep.FileWritten)
            {
                source.Cancel();
            }
        });

        Should.Throw<OperationCanceledException>(() => store.Add(Greeting, Name, cancellation: source.Token));

        store.List().ShouldBeEmpty();
    }

    [TestMethod]
    public void CannotGoWhereNoFolderCanBe()
    {
        var file = Write("file", "x");

        var error = Refused(() => LocalStore.Open(Path.Combine(file, "store")));

        error.Id.ShouldBe("CAIRN5023");
        error.Subject.ShouldBe(Path.Combine(file, "store"));
        error.InnerException.ShouldBeAssignableTo<IOException>();
    }
}
