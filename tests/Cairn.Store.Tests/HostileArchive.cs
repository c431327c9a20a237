using Cairn.Store.Archives;
using Cairn.Store.Tests.Support;
using CsCheck;

namespace Cairn.Store.Tests;

[TestClass]
public sealed class HostileArchive : StoreTest
{
    private string Target => Path.Combine(Folder, "target");

    [TestMethod]
    public void WithoutMaliceIsUnpacked()
    {
        Unpack(Crafted.Archive.Folder().Entry("a").File("1").End().Entry("b").Link("/etc/passwd").End().End());

        File.ReadAllText(Path.Combine(Target, "a")).ShouldBe("1");
        new FileInfo(Path.Combine(Target, "b")).LinkTarget.ShouldBe("/etc/passwd");
    }

    [TestMethod]
    [DataRow("", "it is empty")]
    [DataRow(".", "it leaves its directory")]
    [DataRow("..", "it leaves its directory")]
    [DataRow("../evil", "it contains '/'")]
    [DataRow("/etc/evil", "it contains '/'")]
    [DataRow("a\0b", "it contains NUL")]
    [DataRow("\uFFFD", "it is not UTF-8")]
    public void CannotNameAFileOutside(string name, string reason)
    {
        var error = Refused(() => Unpack(Crafted.Archive.Folder().Entry(name).File("evil").End().End()));

        error.Id.ShouldBe("CAIRN5005");
        error.Message.ShouldContain(reason);
        Directory.EnumerateFileSystemEntries(Folder).ShouldBe([Target]);
    }

    [TestMethod]
    public void CannotWriteThroughALink()
    {
        var outside = Directory.CreateDirectory(Path.Combine(Folder, "outside")).FullName;

        var error = Refused(() => Unpack(
            Crafted.Archive.Folder().Entry("a").Link(outside).End().Entry("a").Folder().Entry("evil").File("1").End().End().End().End()));

        error.Message.ShouldContain("the name 'a' does not come after 'a'");
        Directory.EnumerateFileSystemEntries(outside).ShouldBeEmpty();
    }

    [TestMethod]
    public void CannotWriteThroughALinkThatDiffersInCase()
    {
        var outside = Directory.CreateDirectory(Path.Combine(Folder, "outside")).FullName;

        var error = Refused(() => Unpack(
            Crafted.Archive.Folder().Entry("A").Link(outside).End().Entry("a").Folder().Entry("evil").File("1").End().End().End().End()));

        error.Message.ShouldBe(
            "CAIRN5006: 'a' and 'A' are in one directory and differ only in case, so macOS holds them for one file. Rename or remove one of them.");
        Directory.EnumerateFileSystemEntries(outside).ShouldBeEmpty();
    }

    [TestMethod]
    public void CannotReplaceWhatIsThere()
    {
        Write("target", "mine");

        Should.Throw<IOException>(() => Unpack(Crafted.Archive.File("evil")));

        File.ReadAllText(Target).ShouldBe("mine");
    }

    [TestMethod]
    public void CannotHaveUnsortedNames() =>
        Refused(() => Unpack(Crafted.Archive.Folder().Entry("b").File("1").End().Entry("a").File("1").End().End()))
            .Message.ShouldContain("the name 'a' does not come after 'b'");

    [TestMethod]
    [DataRow(long.MaxValue)]
    [DataRow(-1)]
    [DataRow(17)]
    public void CannotAnnounceAnAbsurdWord(long length) =>
        Refused(() => Unpack(new Crafted().Length(length))).Message.ShouldBe(
            $"CAIRN5009: The archive of '{Target}' breaks the NAR format at byte 8: a length of {(ulong)length} where at most 16 is possible. Transfer or build it again.");

    [TestMethod]
    public void CannotAnnounceAHugeFileAndEnd() =>
        Refused(() => Unpack(Crafted.Archive.Words("(", "type", "regular", "contents").Length(1L << 60)))
            .Message.ShouldContain("it ends too early");

    [TestMethod]
    public void CannotHideBytesBehindAFile() =>
        Refused(() => Unpack(Crafted.Archive.Words("(", "type", "regular", "contents").Length(0).Words("hidden")))
            .Message.ShouldContain("found 'hidden' instead of ')'");

    [TestMethod]
    public void CannotPadWithAnythingButZero() =>
        Refused(() => Unpack(new Crafted().Length(13).Padding((byte)'n', 16))).Message.ShouldContain("padding that is not zero");

    [TestMethod]
    public void CannotNestWithoutEnd()
    {
        var archive = Crafted.Archive;
        for (var depth = 0; depth < 10_000; depth++)
        {
            archive.Folder().Entry("d");
        }

        Refused(() => Unpack(archive)).Message.ShouldBe("CAIRN5022: The tree is more than 128 directories deep. Flatten it.");
    }

    [TestMethod]
    [DataRow("fifo")]
    [DataRow("executable")]
    public void CannotHaveAnotherType(string type) =>
        Refused(() => Unpack(Crafted.Archive.Words("(", "type", type))).Message.ShouldContain($"found '{type}' instead of 'regular', 'symlink' or 'directory'");

    [TestMethod]
    public void CannotHaveANameThatIsNotUtf8() =>
        Refused(() => Unpack(Crafted.Archive.Folder().Words("entry", "(", "name").Bytes(0xFF))).Message.ShouldContain("a string is not UTF-8");

    [TestMethod]
    public void CannotEndAnywhereElse()
    {
        var whole = new MemoryStream();
        NarArchive.Write(Greeting, whole, Cancellation);
        var bytes = whole.ToArray();

        for (var length = 0; length < bytes.Length; length += 8)
        {
            var path = Path.Combine(Folder, $"cut{length}");
            Refused(() => NarArchive.Unpack(new MemoryStream(bytes, 0, length), path, Cancellation)).Id.ShouldBe("CAIRN5009");
        }
    }

    /// <summary>Strict: what is accepted is what the writer writes, so no change of a byte goes unnoticed.</summary>
    [TestMethod]
    public void WithAnyChangedByteIsRefusedOrHasAnotherHash()
    {
        var whole = new MemoryStream();
        var (hash, size) = NarArchive.Write(Greeting, whole, Cancellation);

        Gen.Select(Gen.Int[0, (int)size - 1], Gen.Byte[1, 255]).Sample(
            (at, change) =>
            {
                var bytes = whole.ToArray();
                bytes[at] ^= change;
                try
                {
                    NarArchive.Unpack(new MemoryStream(bytes), Path.Combine(Folder, Guid.NewGuid().ToString("N")), Cancellation).Hash.ShouldNotBe(hash);
                }
                catch (StoreException)
                {
                }
            },
            iter: 300);
    }

    private NarSummary Unpack(Crafted archive) => NarArchive.Unpack(archive.ToStream(), Target, Cancellation);
}
