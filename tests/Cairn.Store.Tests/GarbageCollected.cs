using Cairn.Store.Closures;
using Cairn.Store.Garbage;
using Cairn.Store.Tests.Support;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class GarbageCollected : StoreTest
{
    private static readonly RootName Root = RootName.Parse("current");

    private string ClosureFile => Path.Combine(Folder, "out", "closure.json");

    [TestMethod]
    public void IsWhatNoRootLeadsTo()
    {
        StoreObject leaf, system, dead;
        using (var store = OpenStore())
        {
            leaf = Add(store, "leaf");
            system = Add(store, leaf.Path.OnMachine);
            dead = Add(store, $"dead, although it refers to {leaf.Path.OnMachine}");
            store.Roots.Pin(Root, system.Path, Cancellation);
        }

        using var later = OpenStore();
        var plan = later.PlanCollection(Cancellation);
        plan.Objects.ShouldBe([dead.Path]);
        plan.Bytes.ShouldBe(dead.NarSize);
        plan.IsEmpty.ShouldBeFalse();
        later.List().Count.ShouldBe(3);

        later.Collect(Cancellation).ShouldBeEquivalentTo(plan);

        later.List().ShouldBe(new[] { leaf.Path, system.Path }.OrderBy(path => path.FileName, StringComparer.Ordinal));
        later.PlanCollection(Cancellation).IsEmpty.ShouldBeTrue();
    }

    [TestMethod]
    public void IsNothingThatAnOpenStoreHolds()
    {
        using var collecting = OpenStore();
        using var writing = OpenStore();
        var added = Add(writing, "fresh");

        collecting.Collect(Cancellation).IsEmpty.ShouldBeTrue();
        collecting.Contains(added.Path).ShouldBeTrue();

        writing.Dispose();
        collecting.Collect(Cancellation).Objects.ShouldBe([added.Path]);
    }

    [TestMethod]
    public void IsNothingThatAnOpenStoreFoundAgain()
    {
        using (var first = OpenStore())
        {
            Add(first, "old");
        }

        using var collecting = OpenStore();
        using var writing = OpenStore();
        var found = Add(writing, "old");

        collecting.Collect(Cancellation).IsEmpty.ShouldBeTrue();
        writing.Contains(found.Path).ShouldBeTrue();
    }

    /// <summary>A collection in every step of a writer either waits for it or leaves its work alone.</summary>
    [TestMethod]
    [DataRow(nameof(StoreStep.FileCreated), true)]
    [DataRow(nameof(StoreStep.TreeFlushed), true)]
    [DataRow(nameof(StoreStep.RecordWritten), false)]
    [DataRow(nameof(StoreStep.Renamed), false)]
    [DataRow(nameof(StoreStep.Published), false)]
    public void IsNothingThatAWriterIsAdding(string step, bool runs)
    {
        var ran = 0;
        using var collecting = OpenStore(StoreSettings.NoFaults);
        using var writing = OpenStore(reached =>
        {
            if (!string.Equals(reached.ToString(), step, StringComparison.Ordinal))
            {
                return;
            }

            if (runs)
            {
                collecting.Collect(Cancellation);
            }
            else
            {
                Refused(() => collecting.Collect(Cancellation)).Message.ShouldBe(
                    $"CAIRN5019: The lock '{StoreRoot}/.state/lock' stayed with another process for 0 seconds. "
                    + "Wait until the other build or collection ends, then try again.");
            }

            ran++;
        });

        var added = Add(writing, "fresh");

        ran.ShouldBe(1);
        collecting.Collect(Cancellation);
        writing.Verify(added.Path, Cancellation).State.ShouldBe(ObjectState.Intact);
    }

    /// <summary>A writer never finds an object that a running collection is about to take.</summary>
    [TestMethod]
    [DataRow(nameof(StoreStep.CollectionPlanned), false)]
    [DataRow(nameof(StoreStep.ObjectMovedAway), false)]
    [DataRow(nameof(StoreStep.CollectionUnlocked), true)]
    [DataRow(nameof(StoreStep.TrashDeleted), true)]
    public void IsAddedAgainOnlyAfterwards(string step, bool runs)
    {
        using (var first = OpenStore())
        {
            Add(first, "old");
        }

        using var writing = OpenStore(StoreSettings.NoFaults);
        StoreObject? added = null;
        var refused = false;
        using var collecting = OpenStore(reached =>
        {
            if (string.Equals(reached.ToString(), step, StringComparison.Ordinal))
            {
                if (runs)
                {
                    added = Add(writing, "old");
                }
                else
                {
                    refused = Refused(() => Add(writing, "old")).Id is "CAIRN5019";
                }
            }
        });

        collecting.Collect(Cancellation).Objects.Count.ShouldBe(1);

        refused.ShouldBe(!runs);
        added ??= Add(writing, "old");
        writing.Verify(added.Path, Cancellation).State.ShouldBe(ObjectState.Intact);
    }

    [TestMethod]
    public void IsAClosureWhoseFileIsGone()
    {
        StoreObject leaf, system;
        using (var store = OpenStore())
        {
            leaf = Add(store, "leaf");
            system = Add(store, leaf.Path.OnMachine);
            new Closure(system, [leaf]).WriteTo(ClosureFile);
            store.Roots.Follow(ClosureFile, Cancellation);
            store.Roots.Follow(ClosureFile, Cancellation);
        }

        using var later = OpenStore();
        later.Collect(Cancellation).IsEmpty.ShouldBeTrue();
        later.Roots.List().ShouldHaveSingleItem().Objects.ShouldBe([system.Path, leaf.Path]);
        File.Delete(ClosureFile);
        later.Roots.List().ShouldHaveSingleItem().IsStale.ShouldBeTrue();

        var plan = later.Collect(Cancellation);

        plan.Objects.Count.ShouldBe(2);
        plan.StaleRoots.ShouldHaveSingleItem().ShouldStartWith("auto-");
        later.List().ShouldBeEmpty();
        later.Roots.List().ShouldBeEmpty();
    }

    [TestMethod]
    public void IsNotAGenerationThatALinkPointsTo()
    {
        var generation = Path.Combine(Folder, "generations-1");
        StoreObject system;
        using (var store = OpenStore())
        {
            system = Add(store, "system");
            File.CreateSymbolicLink(generation, store.PathOf(system.Path));
            store.Roots.Follow(generation, Cancellation);
        }

        using var later = OpenStore();
        later.Collect(Cancellation).IsEmpty.ShouldBeTrue();
        File.Delete(generation);

        later.Collect(Cancellation).Objects.ShouldBe([system.Path]);
    }

    [TestMethod]
    public void IsWhatARemovedOrMovedPinKept()
    {
        StoreObject first, second;
        using (var store = OpenStore())
        {
            first = Add(store, "first");
            second = Add(store, "second");
            store.Roots.Pin(Root, first.Path, Cancellation);
            store.Roots.Pin(Root, second.Path, Cancellation);
        }

        using var later = OpenStore();
        later.Collect(Cancellation).Objects.ShouldBe([first.Path]);
        later.Roots.Remove(Root);

        later.Collect(Cancellation).Objects.ShouldBe([second.Path]);
    }

    [TestMethod]
    public void IsNothingWhileARootCannotBeRead()
    {
        using (var store = OpenStore())
        {
            Add(store, "system");
            Write("out/closure.json", "{");
            store.Roots.Follow(ClosureFile, Cancellation);
        }

        using var later = OpenStore();
        var error = Refused(() => later.Collect(Cancellation));

        error.Id.ShouldBe("CAIRN5017");
        error.Message.ShouldContain($"points to '{ClosureFile}', which is neither a store object nor a closure (CAIRN5015: ");
        error.Message.ShouldEndWith("Nothing was deleted; correct or remove the root, then collect again.");
        later.List().Count.ShouldBe(1);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("auto-x")]
    [DataRow("../x")]
    public void CannotBeKeptUnderThisName(string name) =>
        Refused(() => RootName.Parse(name)).Message.ShouldStartWith($"CAIRN5018: '{name}' cannot name a garbage root. Use 1 to 211");

    private StoreObject Add(LocalStore store, string text) => store.Add(StoreTree.Text(text), Name, cancellation: Cancellation);
}
