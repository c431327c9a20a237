using Cairn.Store.Tests.Support;
using Cairn.Store.Trees;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class TreeFromPaths : StoreTest
{
    private static readonly StoreTree Leaf = StoreTree.Text("x");

    [TestMethod]
    public void HasTheHashOfTheSameFilesOnDisk()
    {
        Write("tree/etc/ssh/config", "x");
        Write("tree/etc/motd", "x");
        Write("tree/top", "x");

        var tree = new StoreTreeBuilder().Add("top", Leaf).Add("etc/motd", Leaf).Add("etc/ssh/config", Leaf).Build();

        tree.ComputeHash(Cancellation).ShouldBe(StoreTree.OnDisk(Path.Combine(Folder, "tree")).ComputeHash(Cancellation));
    }

    [TestMethod]
    public void MayHoldPartsFromDisk()
    {
        var payload = Write("payload", "x");

        var mixed = new StoreTreeBuilder().Add("a/b", StoreTree.OnDisk(payload)).Build();

        mixed.ComputeHash(Cancellation).ShouldBe(new StoreTreeBuilder().Add("a/b", Leaf).Build().ComputeHash(Cancellation));
    }

    [TestMethod]
    [DataRow("../evil")]
    [DataRow("a/../../evil")]
    [DataRow("/etc/evil")]
    [DataRow("a//b")]
    [DataRow("a/")]
    [DataRow("")]
    public void CannotLeaveTheTree(string path) =>
        Refused(() => new StoreTreeBuilder().Add(path, Leaf)).Message.ShouldStartWith(
            $"CAIRN5005: '{path}' cannot be the name of a file in a store object: it ");

    [TestMethod]
    public void CannotHoldTwoFilesAtOnePath() =>
        Refused(() => new StoreTreeBuilder().Add("a/b", Leaf).Add("a/b", Leaf)).Message.ShouldBe(
            "CAIRN5021: 'a/b' cannot be placed in the tree: the path is taken. "
            + "Use a relative path with '/' between names, once, and not below a file.");

    [TestMethod]
    public void CannotHoldAFileBelowAFileOrAFileForAFolder()
    {
        Refused(() => new StoreTreeBuilder().Add("a", Leaf).Add("a/b", Leaf)).Id.ShouldBe("CAIRN5021");
        Refused(() => new StoreTreeBuilder().Add("a/b", Leaf).Add("a", Leaf)).Id.ShouldBe("CAIRN5021");
    }

    [TestMethod]
    public void CannotHoldNamesThatDifferInCaseOnly()
    {
        Refused(() => new StoreTreeBuilder().Add("etc/a", Leaf).Add("Etc/b", Leaf).Build()).Id.ShouldBe("CAIRN5006");
        Refused(() => StoreTree.Folder([KeyValuePair.Create("É", Leaf), KeyValuePair.Create("é", Leaf)])).Id.ShouldBe("CAIRN5006");
        Refused(() => StoreTree.Folder([KeyValuePair.Create("a", Leaf), KeyValuePair.Create("a", Leaf)])).Id.ShouldBe("CAIRN5021");
    }
}
