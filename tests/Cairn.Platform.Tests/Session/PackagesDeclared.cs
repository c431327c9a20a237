using Cairn.Platform.Tests.Support;
using Cairn.Store.Payloads;

namespace Cairn.Platform.Tests.Sessions;

[TestClass]
public sealed class PackagesDeclared
{
    [TestMethod]
    public void AreInTheManifestByName()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Packages.AddRange([new Software("ripgrep"), new Software("just"), new Software("just")]);
            linux.PackageChoices["bin/x"] = new Software("just");
            linux.Home["ann"].Packages.Add(new Software("biome"));
        });

        system.Manifest.Packages.ShouldBe(["just", "ripgrep"]);
        system.Manifest.PackageChoices.ShouldBe(new Dictionary<string, string> { ["bin/x"] = "just" });
        system.Home("ann").Packages.ShouldBe(["biome"]);
        system.Home("ann").PackageChoices.ShouldBeNull();
    }

    [TestMethod]
    public void AreOnTheSearchPathBehindWhatUsersAdd()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Packages.Add(new Software("just"));
            linux.Session.Path.Add("/opt/mine/bin");
            linux.Home["ann"].Packages.Add(new Software("biome"));
        });

        system.Manifest.Session.Path.ShouldBe(["/opt/mine/bin", "/opt/cairn/state/current/profiles/system/bin"]);
        system.Home("ann").Session.Path.ShouldBe(["/opt/cairn/state/current/profiles/homes/ann/bin"]);
        system.Etc("profile.d/10-cairn.sh").ShouldContain("export XDG_DATA_DIRS='/opt/cairn/state/current/profiles/system/share:/usr/local/share:/usr/share'");
    }

    [TestMethod]
    public void LeaveTheMachineAloneWhenThereAreNone()
    {
        var system = TestMachine.Render(static _ => { });

        system.Manifest.Packages.ShouldBeNull();
        system.Manifest.Session.Path.ShouldBeEmpty();
    }

    [TestMethod]
    public void AreStorePathsAsText()
    {
        var just = new Software("just");

        $"{just}/bin/just".ShouldBe($"{SoftwarePlaceholder.Of("just").OnMachine}/bin/just");
        just.ToString().Length.ShouldBe("/opt/cairn/store/".Length + 32 + "-just".Length);
        new Software("justice").Path[..49].ShouldNotBe(just.Path[..49]);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(".just")]
    [DataRow("a/b")]
    [DataRow("a b")]
    public void NeedANameOfAPackage(string name) =>
        Should.Throw<ArgumentException>(() => new Software(name)).Message
            .ShouldStartWith($"'{name}' cannot be the name of software. Use at most 100 letters, digits, '-', '.' and '_', with a letter or digit in front.");
}
