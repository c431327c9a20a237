using Cairn.Activation.Files;
using Cairn.Activation.Generations;
using Cairn.Activation.Tests.Homes.Support;
using Cairn.Store.Manifests;

namespace Cairn.Activation.Tests.Homes;

[TestClass]
public sealed class HomeActivated
{
    [TestMethod]
    [Description("H22: after the first activation the files, the generation and the pointers exist.")]
    public void HasItsFilesAndAGeneration()
    {
        using var home = new HomeFolder();

        home.Activate("one", HomeItem.Link(".config/git/config", "[user]"), HomeItem.Copy(".ssh/config", "Host *", "0600")).ShouldBe(ExitCode.Ok);

        home.Read(".config/git/config").ShouldBe("[user]");
        new FileInfo(home.At(".config/git/config")).LinkTarget.ShouldBe(home.At(".local/state/cairn/current/homes/ada/.config/git/config"));
        PathState.Of(home.At(".ssh/config")).ShouldBe(new FileThere(FileHash.Of("Host *"u8), PrivateModes.OfFile, home.Account.Uid, home.Account.Gid));
        new GenerationList(home.Layout).ShouldSatisfyAllConditions(list => list.Current.ShouldBe(1), list => list.Confirmed.ShouldBe(1));
    }

    [TestMethod]
    [Description("One rename switches every link; nothing else is touched.")]
    public void SwitchesLinksByOneRename()
    {
        using var home = new HomeFolder();
        home.Activate("one", HomeItem.Link("a", "1"), HomeItem.Link("b", "1"));

        var plan = home.Activator.Plan(home.Closure("two", HomeItem.Link("a", "2"), HomeItem.Link("b", "2")), new());
        plan.Changes.ShouldBeEmpty();
        home.Activate("two", HomeItem.Link("a", "2"), HomeItem.Link("b", "2"));

        (home.Read("a") + home.Read("b")).ShouldBe("22");
    }

    [TestMethod]
    public void ChangesNothingTheSecondTime()
    {
        using var home = new HomeFolder();
        home.Activate("one", HomeItem.Link("a", "1"), HomeItem.Copy("b", "1"));
        var before = home.Snapshot();

        home.Activate("one", HomeItem.Link("a", "1"), HomeItem.Copy("b", "1")).ShouldBe(ExitCode.Ok);

        home.Output.ShouldEndWith("nothing to do\n");
        home.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    [Description("H08: files of somebody else are refused before anything is written, all of them at once.")]
    public void IsRefusedOverForeignFilesTogether()
    {
        using var home = new HomeFolder();
        home.Write(".bashrc", "mine");
        home.Write(".config/git/config", "mine");
        var before = home.Snapshot();

        var error = Should.Throw<ActivationException>(() => home.Activate("one", HomeItem.Link(".bashrc", "x"), HomeItem.Link(".config/git/config", "x"), HomeItem.Link("free", "x")));

        error.Diagnostic.Exit.ShouldBe(ExitCode.Collisions);
        error.Message.ShouldContain("/.bashrc'");
        error.Message.ShouldContain("/.config/git/config'");
        home.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    [Description("H13: a path that may be replaced says nothing about others that begin alike.")]
    public void ReplacesExactlyThePathThatSaysSo()
    {
        using var home = new HomeFolder();
        home.Write("foo", "mine");
        home.Write("foobar", "mine");

        var error = Should.Throw<ActivationException>(() => home.Activate("one", HomeItem.Link("foo", "x", OccupiedPath.Replace), HomeItem.Link("foobar", "x")));

        error.Message.ShouldContain("/foobar'");
        error.Message.ShouldNotContain("/foo'");
    }

    [TestMethod]
    [Description("H11: backups have names of their own, so that an older one is never in the way; the last comes back first.")]
    public void NeverRefusesBecauseOfABackup()
    {
        using var home = new HomeFolder();
        home.Write("foo.bak", "somebody's");
        home.Write("foo", "first");
        home.Activate("one", HomeItem.Copy("foo", "ours", whenOccupied: OccupiedPath.Backup)).ShouldBe(ExitCode.Ok);
        home.Activate("two").ShouldBe(ExitCode.Ok);
        home.Write("foo", "second");

        home.Activate("three", HomeItem.Copy("foo", "ours", whenOccupied: OccupiedPath.Backup)).ShouldBe(ExitCode.Ok);
        home.Activate("four").ShouldBe(ExitCode.Ok);

        home.Read("foo").ShouldBe("second");
        home.Read("foo.bak").ShouldBe("somebody's");
    }

    [TestMethod]
    [Description("H12: a file that cannot be kept is not overwritten, and what was done before is taken back.")]
    public void LeavesAFileThatCannotBeKept()
    {
        using var home = new HomeFolder();
        home.Write("foo", "mine");
        home.Activate("one", HomeItem.Copy("bar", "1"));
        var before = home.Snapshot();
        var closure = home.Closure("two", HomeItem.Copy("bar", "2"), HomeItem.Copy("foo", "ours", whenOccupied: OccupiedPath.Backup));
        var backup = home.Ledger.Paths.Count > 0 ? home.Activator.Plan(closure, new()).Changes.OfType<PathChange>().Single(change => change.Path == home.At("foo")).Saved! : "";
        Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(backup)!, $".{Path.GetFileName(backup)}.cairn-new/full"));

        home.Activator.Activate(closure, new()).ShouldBe(ExitCode.RolledBack);

        home.Read("foo").ShouldBe("mine");
        home.Snapshot().ShouldBe(before);
    }

    [TestMethod]
    [Description("H14: what is no longer declared goes, with directories that nothing else is in.")]
    public void RemovesWhatIsNoLongerDeclared()
    {
        using var home = new HomeFolder();
        home.Write("kept/theirs", "x");
        home.Activate("one", HomeItem.Link("gone/deep/ours", "1"), HomeItem.Link("kept/ours", "1"));

        home.Activate("two").ShouldBe(ExitCode.Ok);

        Directory.Exists(home.At("gone")).ShouldBeFalse();
        Directory.GetFileSystemEntries(home.At("kept")).ShouldBe([home.At("kept/theirs")]);
    }

    [TestMethod]
    [Description("H15: what the user put over our file stays when it is no longer declared, and so does what was there before Cairn.")]
    public void KeepsWhatTheUserPutOverAFile()
    {
        using var home = new HomeFolder();
        home.Write("foo", "before");
        home.Activate("one", HomeItem.Link("foo", "ours", OccupiedPath.Backup));
        File.Delete(home.At("foo"));
        home.Write("foo", "the user's");

        home.Activate("two").ShouldBe(ExitCode.Ok);

        home.Read("foo").ShouldBe("the user's");
        home.Said.ShouldContain(line => line.Contains("/foo' was changed on the machine and stays; what was there before Cairn is kept", StringComparison.Ordinal));
        File.ReadAllText(Directory.GetFiles(home.Layout.Aside).ShouldHaveSingleItem()).ShouldBe("before");
    }

    [TestMethod]
    [Description("H24: after uninstalling, everything is as it was, down to the folder of Cairn's state.")]
    public void LeavesNothingWhenUninstalled()
    {
        using var home = new HomeFolder();
        home.Write("foo", "mine");
        var before = home.Snapshot();
        home.Activate("one", HomeItem.Link("foo", "ours", OccupiedPath.Backup), HomeItem.Link(".config/bar", "x"));

        home.Activator.Activate(null, new()).ShouldBe(ExitCode.Ok);
        Cairn.Activation.Homes.HomeState.RemoveUnused(home.Layout);

        home.Snapshot().ShouldBe(before);
        Directory.Exists(home.At(".local")).ShouldBeFalse();
    }

    [TestMethod]
    [Description("Directories are made with their mode, and never changed or removed.")]
    public void HasItsDirectories()
    {
        using var home = new HomeFolder();
        Directory.CreateDirectory(home.At("there"), PrivateModes.OfFolder);
        HomeEntry WithFolders(HomeEntry entry) => entry with
        {
            Directories = [new() { Path = ".ssh", Mode = "0700" }, new() { Path = "there", Mode = "0755" }],
        };

        home.Activate("one", WithFolders, HomeItem.Link(".ssh/config", "x")).ShouldBe(ExitCode.Ok);
        File.GetUnixFileMode(home.At(".ssh")).ShouldBe(PrivateModes.OfFolder);
        File.GetUnixFileMode(home.At("there")).ShouldBe(PrivateModes.OfFolder);
        home.Activate("two").ShouldBe(ExitCode.Ok);

        Directory.GetFileSystemEntries(home.At(".ssh")).ShouldBeEmpty();
        Directory.Exists(home.At("there")).ShouldBeTrue();
    }

    [TestMethod]
    [Description("H08: a file where a directory is wanted is a collision like others.")]
    public void IsRefusedOverAFileWhereADirectoryGoes()
    {
        using var home = new HomeFolder();
        home.Write(".ssh", "a file");

        Should.Throw<ActivationException>(() => home.Activate("one", static entry => entry with { Directories = [new() { Path = ".ssh", Mode = "0700" }] }))
            .Message.ShouldContain("/.ssh' is a file");
    }
}
