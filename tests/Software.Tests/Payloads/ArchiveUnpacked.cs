using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Cairn.Software.Tests.Payloads;

[TestClass]
public sealed class ArchiveUnpacked
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    // `printf x > f; tar --sort=name --mtime=@0 -cJf - f`, made by GNU tar and XZ Utils.
    private const string TarXz = "/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4Cf/AFldADMAM1AYaImDAdzibiEFRld82HMHVMY2B+gSbpzCDTEGuo6hbrS9DRlF2iQOC6qX5TJ3srTQ7Z5hlFaYY/ex0j++oj6FJP10TYDjfy4NwtcB/jqYRk9kJkAAAAAAAFcry0Ty+2BFAAF1gFAAAACf91HiscRn+wIAAAAABFla";

    [TestMethod]
    public void KeepsFilesExecutablesAndLinks()
    {
        using var folder = new TestFolder();
        var archive = Tar(folder, File("bin/tool", "run", Executable), File("LICENSE", "free"), Link(TarEntryType.SymbolicLink, "bin/t", "tool"), Link(TarEntryType.HardLink, "bin/u", "bin/tool"));

        var root = Unpack(folder, archive);

        System.IO.File.ReadAllText(Path.Combine(root, "LICENSE")).ShouldBe("free");
        IsExecutable(Path.Combine(root, "bin/tool")).ShouldBeTrue();
        IsExecutable(Path.Combine(root, "LICENSE")).ShouldBeFalse();
        new FileInfo(Path.Combine(root, "bin/t")).LinkTarget.ShouldBe("tool");
        System.IO.File.ReadAllText(Path.Combine(root, "bin/u")).ShouldBe("run");
    }

    [TestMethod]
    public void MayBeCompressedWithXz()
    {
        using var folder = new TestFolder();
        var archive = folder.PathOf("a.tar.xz");
        System.IO.File.WriteAllBytes(archive, Convert.FromBase64String(TarXz));

        System.IO.File.ReadAllText(Path.Combine(Unpack(folder, archive), "f")).ShouldBe("x");
    }

    [TestMethod]
    public void MayBeAZip()
    {
        using var folder = new TestFolder();
        var archive = folder.PathOf("a.zip");
        using (var zip = new ZipArchive(System.IO.File.Create(archive), ZipArchiveMode.Create))
        {
            Add(zip, "bin/tool", "run", 0x81ED);
            Add(zip, "bin/t", "tool", 0xA1FF);
        }

        var root = Unpack(folder, archive);

        IsExecutable(Path.Combine(root, "bin/tool")).ShouldBeTrue();
        new FileInfo(Path.Combine(root, "bin/t")).LinkTarget.ShouldBe("tool");
    }

    [TestMethod]
    public void MayBeASingleFile()
    {
        using var folder = new TestFolder();

        System.IO.File.ReadAllText(Path.Combine(Unpack(folder, folder.Write("tool-linux", "run")), "tool-linux")).ShouldBe("run");
    }

    [TestMethod]
    [DataRow("../evil")]
    [DataRow("/etc/evil")]
    [DataRow("a/../../evil")]
    [DataRow("a\\..\\evil")]
    public void CannotLeaveItsFolder(string name)
    {
        using var folder = new TestFolder();

        var error = Should.Throw<PayloadException>(() => Unpack(folder, Tar(folder, File(name, "x"))));

        error.Id.ShouldBe("CAIRN5030");
        error.Message.ShouldBe($"Payload 'a.tar' cannot be unpacked: '{name}' would be outside of the folder that it is unpacked to. Name another file; nothing of it was used.");
        folder.Files().ShouldBe(["a.tar"]);
    }

    [TestMethod]
    [DataRow("link", "/etc/passwd", "which is not relative")]
    [DataRow("link", "../x", "which is outside of the archive")]
    [DataRow("a/link", "../../x", "which is outside of the archive")]
    [DataRow("a/link", "b/../../../x", "which goes down and up again")]
    public void CannotLinkOutOfItself(string name, string target, string reason)
    {
        using var folder = new TestFolder();

        Should.Throw<PayloadException>(() => Unpack(folder, Tar(folder, Link(TarEntryType.SymbolicLink, name, target)))).Message
            .ShouldContain($"'{name}' is a link to '{target}', {reason}.");
    }

    [TestMethod]
    public void IsNeverWrittenThroughALink()
    {
        using var folder = new TestFolder();

        Should.Throw<PayloadException>(() => Unpack(folder, Tar(folder, Link(TarEntryType.SymbolicLink, "a", "b"), File("a/file", "x")))).Id.ShouldBe("CAIRN5030");
    }

    [TestMethod]
    public void CannotHoldDevices()
    {
        using var folder = new TestFolder();

        Should.Throw<PayloadException>(() => Unpack(folder, Tar(folder, new PaxTarEntry(TarEntryType.Fifo, "pipe")))).Message
            .ShouldContain("'pipe' is a Fifo, and only files, directories and links are allowed.");
    }

    [TestMethod]
    public void CannotHoldANameTwice()
    {
        using var folder = new TestFolder();

        Should.Throw<PayloadException>(() => Unpack(folder, Tar(folder, File("a", "x"), File("a", "y")))).Id.ShouldBe("CAIRN5030");
    }

    [TestMethod]
    [DataRow(10, 100)]
    [DataRow(1000, 2)]
    public void CannotUnfoldWithoutBound(int maxSize, int maxEntries)
    {
        using var folder = new TestFolder();
        var archive = Tar(folder, File("a", "12345678"), File("b", "12345678"), File("c", "12345678"));

        Should.Throw<PayloadException>(() => Unpack(folder, archive, new UnpackLimits(maxSize, maxEntries))).Message.ShouldContain("exceeds what an archive may unfold to");
    }

    [TestMethod]
    [DataRow("a.tar.gz")]
    [DataRow("a.tar.xz")]
    [DataRow("a.zip")]
    public void IsRefusedWhenItIsNotWhatItsNameSays(string name)
    {
        using var folder = new TestFolder();

        Should.Throw<PayloadException>(() => Unpack(folder, folder.Write(name, "not an archive at all"))).Message
            .ShouldStartWith($"Payload '{name}' cannot be unpacked: '{name}' is damaged, or is not what its name says: ");
    }

    private static string Unpack(TestFolder folder, string archive, UnpackLimits? limits = null)
    {
        var root = folder.PathOf("out");
        Directory.CreateDirectory(root);
        PayloadArchive.Unpack(archive, Path.GetFileName(archive), new Unpacking(Path.GetFileName(archive), root, limits ?? new UnpackLimits(1 << 20)), CancellationToken.None);
        return root;
    }

    private static string Tar(TestFolder folder, params TarEntry[] entries)
    {
        var archive = folder.PathOf("a.tar");
        using var tar = new TarWriter(System.IO.File.Create(archive));
        foreach (var entry in entries)
        {
            tar.WriteEntry(entry);
        }

        return archive;
    }

    private static PaxTarEntry File(string name, string text, UnixFileMode mode = UnixFileMode.UserRead) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.ASCII.GetBytes(text)), Mode = mode };

    private static PaxTarEntry Link(TarEntryType type, string name, string target) => new(type, name) { LinkName = target };

    private static void Add(ZipArchive zip, string name, string text, int mode)
    {
        var entry = zip.CreateEntry(name);
        entry.ExternalAttributes = mode << 16;
        using var writer = new StreamWriter(entry.Open());
        writer.Write(text);
    }

    private static bool IsExecutable(string file) => System.IO.File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute);
}
