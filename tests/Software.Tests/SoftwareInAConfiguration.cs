using System.Text;
using Cairn.Store.Archives;
using Cairn.Store.Payloads;
using Cairn.Store.Trees;
using CsCheck;

namespace Cairn.Software.Tests;

[TestClass]
public sealed class SoftwareInAConfiguration
{
    private static string PathOf(string name) => SoftwarePlaceholder.Of(name).OnMachine;

    [TestMethod]
    public void IsFoundInFilesAndLinks() => SoftwareReferences.Find(
    [
        Entry("a", $"ExecStart={PathOf("just")}/bin/just, {PathOf("claude-code")}."),
        Entry("b", PathOf("ripgrep"), NarEntryKind.Symlink),
        Entry("c", $"{PathOf("just")}"),
    ]).ShouldBe(new Dictionary<string, string> { ["just"] = "a", ["claude-code"] = "a", ["ripgrep"] = "b" }, ignoreOrder: true);

    [TestMethod]
    public void IsNotConfusedWithObjectsThatExist() =>
        SoftwareReferences.Find([Entry("a", "/opt/cairn/store/0c5hirw2vz0vg6m1zmmz3cvv7rhdxyds-just/bin /opt/cairn/store/x")]).ShouldBeEmpty();

    [TestMethod]
    public void IsFilledInWithTheSameLength() =>
        Gen.Char["ab-/.\n"].Array[0, 20].Select(static letters => new string(letters)).Array[1, 6].Sample(static parts =>
        {
            using var test = new TestStore();
            var item = test.Add("tool", StoreTree.Text("content"));
            var text = string.Join(PathOf("tool"), parts);

            var filled = Encoding.UTF8.GetString(SoftwareReferences.Fill(Entry("a", text), [item]).Content.Span);

            filled.ShouldBe(text.Replace(PathOf("tool"), item.AsObject().Path.OnMachine, StringComparison.Ordinal));
            filled.Length.ShouldBe(text.Length);
        }, iter: 30);

    [TestMethod]
    public void IsAReferenceOfTheSystem()
    {
        using var test = new TestStore();
        var item = test.Add("tool", StoreTree.Text("content"));

        var tree = SystemTree.Compose([Entry("etc/unit", $"{PathOf("tool")}/bin/tool"), new NarEntry("empty", NarEntryKind.EmptyDirectory, default)], [item], [("profiles/system/bin/tool", $"{item.AsObject().Path.OnMachine}/bin/tool")]);

        var system = test.Store.Add(tree, Store.StoreObjectName.Parse("web"));
        test.Store.ClosureOf(system.Path).References.ShouldBe([item.AsObject()]);
        File.ReadAllText(Path.Combine(test.Store.PathOf(system.Path), "etc/unit")).ShouldBe($"{item.AsObject().Path.OnMachine}/bin/tool");
        Directory.Exists(Path.Combine(test.Store.PathOf(system.Path), "empty")).ShouldBeTrue();
    }

    [TestMethod]
    public void IsNeverLeftUnfilled() =>
        Should.Throw<InvalidOperationException>(static () => SystemTree.Compose([Entry("etc/unit", PathOf("tool"))], [], [])).Message.ShouldContain("'tool' in 'etc/unit'");

    private static NarEntry Entry(string path, string text, NarEntryKind kind = NarEntryKind.File) => new(path, kind, Encoding.UTF8.GetBytes(text));
}
