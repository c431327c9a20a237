using Cairn.Store.Tests.Support;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class ObjectChangedOnDisk : StoreTest
{
    [TestMethod]
    public void IsFoundWithBothHashes()
    {
        using var store = OpenStore();
        var added = AddAndTamper(store);

        var outcome = store.Verify(added.Path, Cancellation);

        outcome.State.ShouldBe(ObjectState.Changed);
        var actual = Trees.StoreTree.OnDisk(store.PathOf(added.Path)).ComputeHash(Cancellation);
        outcome.Problem!.Message.ShouldBe(
            $"CAIRN5010: '{added.Path}' changed on disk: expected hash '{added.Hash}', found '{actual}'. "
            + "Build it again with repair, or let `cairn gc` remove it once nothing refers to it.");
        Should.Throw<StoreException>(outcome.ThrowIfBroken).Subject.ShouldBe(added.Path.FileName);
    }

    [TestMethod]
    public void IsTrustedByDefaultButNotWhenAsked()
    {
        using var store = OpenStore();
        var added = AddAndTamper(store);

        store.Add(Greeting, Name, cancellation: Cancellation).ShouldBe(added);
        Refused(() => store.Add(Greeting, Name, ExistingObject.Verify, Cancellation)).Id.ShouldBe("CAIRN5010");
        Refused(() => store.Import(added, Archive(), ExistingObject.Verify, Cancellation)).Id.ShouldBe("CAIRN5010");
    }

    [TestMethod]
    public void IsReplacedByARepair()
    {
        using var store = OpenStore();
        var added = AddAndTamper(store);

        store.Add(Greeting, Name, ExistingObject.Repair, Cancellation).ShouldBe(added);

        store.Verify(added.Path, Cancellation).State.ShouldBe(ObjectState.Intact);
    }

    [TestMethod]
    public void IsNotHandedOutWhileItIsReplaced()
    {
        using var other = OpenStore(StoreSettings.NoFaults);
        var refused = false;
        using var store = OpenStore(step =>
        {
            if (step == StoreStep.OldMovedAway)
            {
                refused = Refused(() => other.Add(Greeting, Name, cancellation: Cancellation)).Id is "CAIRN5019";
            }
        });
        AddAndTamper(store);

        store.Add(Greeting, Name, ExistingObject.Repair, Cancellation);

        refused.ShouldBeTrue();
    }

    [TestMethod]
    public void IsReplacedByARepairingImport()
    {
        using var store = OpenStore();
        var added = AddAndTamper(store);

        store.Import(added, Archive(), ExistingObject.Repair, Cancellation);

        store.Verify(added.Path, Cancellation).State.ShouldBe(ObjectState.Intact);
    }

    [TestMethod]
    public void IsFoundAmongOthersWithMissingAndExtraOnes()
    {
        using var store = OpenStore();
        var changed = AddAndTamper(store).Path;
        var intact = store.Add(Trees.StoreTree.Text("x"), Name, cancellation: Cancellation).Path;
        var missing = StorePath.Parse("00000000000000000000000000000000-missing");
        store.Roots.Pin(Garbage.RootName.Parse("missing"), missing, Cancellation);
        Write("store/junk", "x");

        var outcomes = store.VerifyAll(Cancellation).ToDictionary(outcome => outcome.Entry, StringComparer.Ordinal);

        outcomes.Count.ShouldBe(4);
        outcomes[changed.FileName].State.ShouldBe(ObjectState.Changed);
        outcomes[intact.FileName].State.ShouldBe(ObjectState.Intact);
        outcomes[missing.FileName].Problem!.Message.ShouldBe(
            $"CAIRN5011: '{missing}' is not in the store '{StoreRoot}'. Build it again, or transfer it.");
        outcomes["junk"].Problem!.Message.ShouldBe(
            $"CAIRN5012: 'junk' is in the store '{StoreRoot}' but is not a store object. Remove it; only Cairn writes there.");
    }

    [TestMethod]
    public void IsFoundWhenItCannotBeHashed()
    {
        using var store = OpenStore();
        var added = store.Add(Greeting, Name, cancellation: Cancellation);
        var pipe = Path.Combine(store.PathOf(added.Path), "pipe");
        Tool.Run("chmod", "u+w", Path.GetDirectoryName(pipe)!);
        Tool.Run("mkfifo", pipe);

        store.Verify(added.Path, Cancellation).Problem!.Message.ShouldContain($"'{pipe}' is a named pipe");
    }

    private StoreObject AddAndTamper(LocalStore store)
    {
        var added = store.Add(Greeting, Name, cancellation: Cancellation);
        Tamper(Path.Combine(store.PathOf(added.Path), "share/text"), "bye\n");
        return added;
    }

    private MemoryStream Archive()
    {
        var stream = new MemoryStream();
        Archives.NarArchive.Write(Greeting, stream, Cancellation);
        stream.Position = 0;
        return stream;
    }
}
