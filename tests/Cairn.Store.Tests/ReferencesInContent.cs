using Cairn.Store.Closures;
using Cairn.Store.Tests.Support;
using Cairn.Store.Trees;
using CsCheck;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class ReferencesInContent : StoreTest
{
    private const string Digest = "s9va4jia7fhylsbjnm9aggyf33jjm5ac";

    [TestMethod]
    [DataRow("/opt/cairn/store/" + Digest + "-x/bin", true)]
    [DataRow("exec /opt/cairn/store/" + Digest + "-x", true)]
    [DataRow("../" + Digest + "-x", false)]
    [DataRow(Digest + "-", false)]
    [DataRow("0" + Digest + "-x", false)]
    [DataRow("---" + Digest + "-x", false)]
    public void AreFound(string text, bool rooted)
    {
        var found = Scan(StoreTree.Text(text));

        found.Digests.ShouldBe([Digest]);
        found.Rooted.Count.ShouldBe(rooted ? 1 : 0);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(Digest)]
    [DataRow("/opt/cairn/store/s9va4jia7fhylsbjnm9aggyf33jjm5a-x")]
    [DataRow("/opt/cairn/store/s9va4jia7fhylsbjnm9aggyf33jjm5ae-x")]
    public void AreNotSeenWhereNoneAre(string text) => Scan(StoreTree.Text(text)).Digests.ShouldBeEmpty();

    [TestMethod]
    public void AreFoundInLinksAndNames()
    {
        Scan(StoreTree.Symlink($"/opt/cairn/store/{Digest}-x")).Rooted.ShouldBe([Digest]);
        Scan(new StoreTreeBuilder().Add($"{Digest}-x/file", StoreTree.Text("")).Build()).Digests.ShouldBe([Digest]);
    }

    [TestMethod]
    public void AreNotPutTogetherFromTwoFiles() =>
        Scan(new StoreTreeBuilder().Add("a", StoreTree.Text(Digest)).Add("b", StoreTree.Text("-x")).Build()).Digests.ShouldBeEmpty();

    /// <summary>Wherever the chunks end, as many as there are.</summary>
    [TestMethod]
    public void AreFoundAcrossChunks() =>
        Gen.Select(Gen.Int[0, 120], Gen.Int[0, 120], Gen.Int[1, 90].Array[1, 40]).Sample((before, after, sizes) =>
        {
            var text = new string('-', before) + $"/opt/cairn/store/{Digest}-name" + new string('a', after);
            var scanner = new ReferenceScanner();
            scanner.BeginFile("f", executable: false, text.Length);
            var at = 0;
            for (var turn = 0; at < text.Length; turn++)
            {
                var size = Math.Min(sizes[turn % sizes.Length], text.Length - at);
                scanner.Content(System.Text.Encoding.ASCII.GetBytes(text, at, size));
                at += size;
            }

            scanner.EndFile();

            scanner.Found.Rooted.ShouldBe([Digest]);
            scanner.Found.Digests.ShouldBe([Digest]);
        });

    private static FoundReferences Scan(StoreTree tree)
    {
        var scanner = new ReferenceScanner();
        tree.WriteTo(scanner, string.Empty, CancellationToken.None);
        return scanner.Found;
    }
}
