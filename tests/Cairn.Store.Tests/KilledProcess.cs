using Cairn.Store.Tests.Support;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class KilledProcess : StoreTest
{
    private const int Killed = 137;

    private static readonly StoreObjectName Victim = StoreObjectName.Parse("victim");

    public static IEnumerable<object[]> WritingSteps => Steps(
        StoreStep.SessionCreated, StoreStep.FileCreated, StoreStep.FileWritten, StoreStep.TreeWritten, StoreStep.TreeFlushed,
        StoreStep.RecordWritten, StoreStep.Renamed, StoreStep.Sealed, StoreStep.Published);

    public static IEnumerable<object[]> CollectingSteps => Steps(
        StoreStep.CollectionPlanned, StoreStep.ObjectMovedAway, StoreStep.RecordDeleted, StoreStep.RootDeleted,
        StoreStep.CollectionUnlocked, StoreStep.TrashDeleted);

    [TestMethod]
    [DynamicData(nameof(WritingSteps))]
    public void LeavesTheObjectAbsentOrComplete(string step)
    {
        Program.Run("add", StoreRoot, Enum.Parse<StoreStep>(step)).ShouldBe(Killed);

        using var store = OpenStore();
        store.VerifyAll(Cancellation).ShouldAllBe(outcome => outcome.State == ObjectState.Intact);
        store.Collect(Cancellation);
        Leftovers().ShouldBeEmpty();

        var added = store.Add(Program.Tree, Victim, ExistingObject.Verify, Cancellation);
        store.List().ShouldBe([added.Path]);
        Tool.Mode(store.PathOf(added.Path)).ShouldBe("555");
    }

    [TestMethod]
    [DataRow(nameof(StoreStep.Renamed))]
    [DataRow(nameof(StoreStep.Published))]
    public void LeavesWhatTheNextWriterFinishes(string step)
    {
        Program.Run("add", StoreRoot, Enum.Parse<StoreStep>(step)).ShouldBe(Killed);
        using var store = OpenStore();

        var added = store.Add(Program.Tree, Victim, cancellation: Cancellation);

        store.List().ShouldBe([added.Path]);
        Tool.Mode(store.PathOf(added.Path)).ShouldBe("555");
    }

    [TestMethod]
    [DynamicData(nameof(CollectingSteps))]
    public void InACollectionLosesNothingThatIsNeeded(string step)
    {
        var gone = Path.Combine(Folder, "gone.json");
        StorePath needed;
        using (var store = OpenStore())
        {
            needed = store.Add(Greeting, Name, cancellation: Cancellation).Path;
            store.Roots.Pin(Garbage.RootName.Parse("needed"), needed, Cancellation);
            store.Roots.Follow(gone, Cancellation);
            store.Add(Program.Tree, Victim, cancellation: Cancellation);
            store.Add(StoreTree.Text("x"), Victim, cancellation: Cancellation);
        }

        Program.Run("collect", StoreRoot, Enum.Parse<StoreStep>(step)).ShouldBe(Killed);

        using var after = OpenStore();
        after.VerifyAll(Cancellation).ShouldAllBe(outcome => outcome.State == ObjectState.Intact);
        after.Collect(Cancellation);
        after.List().ShouldBe([needed]);
        after.Roots.List().ShouldHaveSingleItem().Name.ShouldBe("needed");
        Leftovers().ShouldBeEmpty();
    }

    [TestMethod]
    public void InARepairLeavesTheObjectAbsentOrComplete()
    {
        using (var store = OpenStore())
        {
            var added = store.Add(Program.Tree, Victim, cancellation: Cancellation);
            Tamper(Path.Combine(store.PathOf(added.Path), "a/one"), "changed");
        }

        Program.Run("repair", StoreRoot, StoreStep.OldMovedAway).ShouldBe(Killed);

        using var after = OpenStore();
        after.List().ShouldBeEmpty();
        after.Add(Program.Tree, Victim, ExistingObject.Verify, Cancellation);
        after.Collect(Cancellation);
        Leftovers().ShouldBeEmpty();
    }

    /// <summary>Negative control: without a step to be killed at, the same process ends by itself.</summary>
    [TestMethod]
    public void WasKilledOnPurpose() => Program.Run("add", StoreRoot, step: null).ShouldBe(0);

    private static IEnumerable<object[]> Steps(params StoreStep[] steps) => steps.Select(step => new object[] { step.ToString() });

    /// <summary>Sessions but the living one, trees without home, records without object.</summary>
    private IEnumerable<string> Leftovers()
    {
        var sessions = Directory.GetDirectories(Path.Combine(StoreRoot, ".staging"));
        var records = Directory.GetFiles(Path.Combine(StoreRoot, ".state", "objects"))
            .Where(file => !Path.Exists(Path.Combine(StoreRoot, Path.GetFileNameWithoutExtension(file))));
        return sessions.Skip(1).Concat(sessions.SelectMany(home => Directory.GetFileSystemEntries(Path.Combine(home, "work")))).Concat(records);
    }
}
