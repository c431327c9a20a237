using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Homes;

[TestClass]
public sealed class HomeDeclared
{
    [TestMethod]
    [Description("H02, H04")]
    public void HasFilesBelowItsFolderOfTheObject()
    {
        var system = TestMachine.Render(static linux =>
        {
            var home = linux.Home["al"];
            home.ConfigFiles["git/config"].Text = "[user]";
            home.Files["bin/hi"].Text = "#!/bin/sh\necho hi";
            home.Files["bin/hi"].Executable = true;
            home.Files[".netrc"].Source = FileSource.Path("/run/cairn/secrets/netrc");
            home.Files["notes $HOME and more"].Text = "x";
            home.Folders[".ssh"].Mode = UnixFileMode.FromOctal("0700");
        });

        var home = system.Home("al");

        home.Directory.ShouldBe("/home/al");
        home.Files.Select(static file => file.Path).ShouldBe([".config/git/config", ".netrc", "bin/hi", "notes $HOME and more"]);
        system.Text("homes/al/.config/git/config").ShouldBe("[user]\n");
        system.Files.Files["homes/al/bin/hi"].IsExecutable.ShouldBeTrue();
        system.Files.Files["homes/al/.config/git/config"].IsExecutable.ShouldBeFalse();
        home.Files.Single(static file => file.Path == "bin/hi").Placement.ShouldBe(FilePlacement.Link);
        home.Directories.ShouldBe([new DirectoryEntry { Path = ".ssh", Mode = "0700" }]);
    }

    [TestMethod]
    public void FollowsTheFoldersOfXdg()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Home["al"].Xdg.Config = "etc";
            linux.Home["al"].Xdg.SetVariables = true;
            linux.Home["al"].ConfigFiles["a"].Text = "a";
            linux.Home["al"].DataFiles["b"].Text = "b";
        });

        system.Home("al").Files.Select(static file => file.Path).ShouldBe([".local/share/b", "etc/a", "etc/cairn/session.sh", "etc/environment.d/10-cairn.conf"]);
        system.Text("homes/al/etc/environment.d/10-cairn.conf").ShouldContain("XDG_CONFIG_HOME=\"/home/al/etc\"\n");
    }

    [TestMethod]
    public void HasUnitsOfItsOwn()
    {
        var system = TestMachine.Render(static linux =>
        {
            var sync = linux.Home["al"].Systemd.Services["sync"];
            sync.Service.ExecStart = ["/usr/bin/sync-files"];
            sync.Install.WantedBy.Add("default.target");
            linux.Home["al"].Systemd.Services["gpg-agent"].Install.WantedBy.Add("default.target");
        });

        var home = system.Home("al");

        home.Units.Select(static unit => unit.Name).ShouldBe(["gpg-agent.service", "sync.service"]);
        home.Units[1].File.ShouldBe("homes/al/.config/systemd/user/sync.service");
        home.Files.Single(static file => file.Path == ".config/systemd/user/default.target.wants/sync.service").Target.ShouldBe("../sync.service");
        home.Files.Single(static file => file.Path == ".config/systemd/user/default.target.wants/gpg-agent.service").Target.ShouldBe("/usr/lib/systemd/user/gpg-agent.service");
    }

    [TestMethod]
    [Description("H03: names that begin with a dot are names like others, also of what a file is made from.")]
    public void HasHiddenFiles()
    {
        var system = TestMachine.Render(static linux => linux.Home["al"].Files[".config/.hidden/.file"].Text = "x");

        var file = system.Home("al").Files.Single(static file => file.Path == ".config/.hidden/.file");
        system.Text(file.Source!).ShouldBe("x\n");
    }

    [TestMethod]
    public void HasASessionAndSteps()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Home["al"].Session.Path.Add("/home/al/bin");
            linux.Home["al"].ActivationSteps["fonts"].Script = "fc-cache";
        });

        system.Text("homes/al/.config/cairn/session.sh").ShouldContain("export PATH='/home/al/bin'");
        system.Home("al").Steps.ShouldHaveSingleItem().Script.ShouldBe("scripts/homes/al/fonts");
    }

    [TestMethod]
    public void OfRootIsElsewhere() =>
        TestMachine.Render(static linux => linux.Home["root"].Files["x"].Text = "x").Home("root").Directory.ShouldBe("/root");

    [TestMethod]
    [DataRow("../bo/.bashrc")]
    [DataRow("/etc/passwd")]
    public void CannotHaveFilesElsewhere(string path) =>
        TestMachine.Errors(linux => linux.Home["al"].Files[path].Text = "x").ShouldContain(error => error.StartsWith($"'{path}' cannot be the path of a file", StringComparison.Ordinal));

    [TestMethod]
    public void CannotHaveAFileThatAUnitMakes() =>
        TestMachine.Error(static linux =>
        {
            linux.Home["al"].Systemd.Services["sync"].Service.ExecStart = ["/bin/sync"];
            linux.Home["al"].Files[".config/systemd/user/sync.service"].Text = "x";
        }).ShouldStartWith("'~/.config/systemd/user/sync.service' is declared as a file and made by a unit.");

    [TestMethod]
    public void SaysHowFilesComeToTheirPlaces()
    {
        var home = TestMachine.Render(static linux =>
        {
            var files = linux.Home["al"].Files;
            files["seed"].Text = "once";
            files["seed"].Placement = FilePlacement.Seed;
            files["settings.json"].Text = """{"theme":"dark"}""";
            files["settings.json"].Placement = FilePlacement.Merge;
            files["same"].Text = "x";
            files["same"].WhenOccupied = OccupiedPath.Adopt;
        }).Home("al");

        home.Files.Select(static file => (file.Path, file.Placement, file.Mode, file.WhenOccupied)).ShouldBe(
        [
            ("same", FilePlacement.Link, null, OccupiedPath.Adopt),
            ("seed", FilePlacement.Seed, "0644", OccupiedPath.Refuse),
            ("settings.json", FilePlacement.Merge, "0644", OccupiedPath.Refuse),
        ]);
    }

    [TestMethod]
    [DataRow("not json")]
    [DataRow("[1]")]
    public void CannotMergeWhatIsNoObject(string text) =>
        TestMachine.Errors(linux =>
        {
            linux.Home["al"].Files["settings.json"].Text = text;
            linux.Home["al"].Files["settings.json"].Placement = FilePlacement.Merge;
        }).ShouldHaveSingleItem().ShouldStartWith("'settings.json' cannot be merged: its content is no JSON object. Write one, or choose another Placement.");
}
