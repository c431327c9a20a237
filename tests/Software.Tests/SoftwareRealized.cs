using System.Text.Json;
using Cairn.Store;
using Cairn.Store.Archives;
using Cairn.Store.Trees;

namespace Cairn.Software.Tests;

[TestClass]
public sealed class SoftwareRealized
{
    private static readonly Dictionary<string, string> s_tool = new(StringComparer.Ordinal) { ["tool"] = "Packages of machine 'web'" };

    [TestMethod]
    public void IsInTheStoreWithExecutablesInBin()
    {
        using var test = new TestStore();

        var item = test.Realize(s_tool, "linux-x64", test.Declare("tool", "linux-x64")).ShouldHaveSingleItem();

        test.Realization.Problems.ShouldBeEmpty();
        test.Store.Verify(item.AsObject().Path).State.ShouldBe(ObjectState.Intact);
        File.GetUnixFileMode(Path.Combine(test.Store.PathOf(item.AsObject().Path), "bin/tool")).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
    }

    [TestMethod]
    public void WithoutAPayloadForTheSystemNamesThoseThereAreAllAtOnce()
    {
        using var test = new TestStore();
        var uses = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["gone"] = "file 'etc/x' of machine 'web'", ["tool"] = "Packages of machine 'web'" };

        test.Realize(uses, "osx-arm64", test.Declare("tool", "linux-x64")).ShouldBeEmpty();

        test.Realization.Problems.Select(static problem => $"{problem.Id}: {problem.Message}").ShouldBe(
        [
            "CAIRN5034: Software 'gone' is used by file 'etc/x' of machine 'web', but no project that the machine references declares it. Declared are: 'tool'. Add <Software Include=\"gone\" /> to the project that uses it.",
            "CAIRN5033: Software 'tool' has no payload for 'osx-arm64', and Packages of machine 'web' uses it. There are payloads for: 'linux-x64'. Use it on those only, or add a Payload for 'osx-arm64'.",
        ]);
    }

    [TestMethod]
    public void SaysItsVersion()
    {
        using var test = new TestStore();

        test.Realize(s_tool, "linux-x64", test.Declare("tool", "linux-x64", said: "1.2.4"));

        var problem = test.Realization.Problems.ShouldHaveSingleItem();
        problem.Id.ShouldBe("CAIRN5036");
        problem.Message.ShouldBe("Software 'tool' does not say its version: 'bin/tool --version' should print '1.2.3', but printed 'tool 1.2.4'. Correct Version, VersionCommand or VersionText, or set VersionCheck to false and VersionCheckReason to why.");
    }

    [TestMethod]
    public void IsNotRunForAnotherSystem()
    {
        using var test = new TestStore();

        test.Realize(s_tool, "osx-arm64", test.Declare("tool", "osx-arm64", said: "nothing")).Count.ShouldBe(1);

        test.Realization.Problems.ShouldBeEmpty();
    }

    [TestMethod]
    public void OfAPackageIsImported()
    {
        using var test = new TestStore();
        var packaged = Package(test, out var expected);

        var item = packaged.Import("tool", test.Store, CancellationToken.None)!;

        item.AsObject().ShouldBe(expected.AsObject());
        item.Origin!.Package.ShouldBe("tool.linux-x64");
        item.Origin.Hash.ShouldBe("sha512-abc=");
        test.Store.Verify(item.AsObject().Path).State.ShouldBe(ObjectState.Intact);
    }

    [TestMethod]
    public void OfAPackageThatChangedOnDiskIsNamedAndNotUsed()
    {
        using var test = new TestStore();
        var packaged = Package(test, out var expected);
        File.AppendAllText(test.Folder.PathOf("packages/tool.linux-x64/1.0/payload/tool.nar"), "x");

        var error = Should.Throw<PayloadException>(() => packaged.Import("tool", test.Store, CancellationToken.None));

        error.Id.ShouldBe("CAIRN5039");
        error.Message.ShouldStartWith($"The payload of package 'tool.linux-x64 1.0' changed on disk: expected '{expected.Hash}', found '");
        test.Store.Contains(expected.AsObject().Path).ShouldBeFalse();
    }

    [TestMethod]
    public void ThatChangedInTheStoreIsNamedAndNotUsed()
    {
        using var test = new TestStore();
        var tool = test.Declare("tool", "linux-x64");
        var item = test.Realize(s_tool, "linux-x64", tool).Single();
        var file = Path.Combine(test.Store.PathOf(item.AsObject().Path), "bin/tool");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.AppendAllText(file, "x");

        var error = Should.Throw<StoreException>(() => test.Realize(s_tool, "linux-x64", tool));

        error.Id.ShouldBe("CAIRN5010");
        error.Subject.ShouldBe(item.AsObject().Path.FileName);
    }

    /// <summary>Makes the packages that NuGet would have restored.</summary>
    private static PackagedSoftware Package(TestStore test, out SoftwareObject item)
    {
        var tree = new StoreTreeBuilder().Add("bin/tool", StoreTree.Text("run", executable: true)).Build();
        Directory.CreateDirectory(test.Folder.PathOf("packages/tool.linux-x64/1.0/payload"));
        using (var nar = File.Create(test.Folder.PathOf("packages/tool.linux-x64/1.0/payload/tool.nar")))
        {
            var (hash, size) = NarArchive.Write(tree, nar);
            item = new SoftwareObject("tool", "1.0", hash.ToString(), size, IsBuilt: false);
        }

        test.Folder.Write("packages/tool/1.0/cairn/software.json", JsonSerializer.Serialize(new SoftwarePackage("tool", "1.0", ["linux-x64"]), SoftwareJson.Default.SoftwarePackage));
        test.Folder.Write("packages/tool.linux-x64/1.0/cairn/payload.json", JsonSerializer.Serialize(item, SoftwareJson.Default.SoftwareObject));
        return test.Packaged("""
            "tool/1.0": { "type": "package", "path": "tool/1.0", "sha512": "def=", "files": ["cairn/software.json"] },
            "tool.linux-x64/1.0": { "type": "package", "path": "tool.linux-x64/1.0", "sha512": "abc=", "files": ["cairn/payload.json", "payload/tool.nar"] }
            """);
    }
}
