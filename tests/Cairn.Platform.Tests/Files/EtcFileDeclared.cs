using Cairn.Composition;
using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Files;

[TestClass]
public sealed class EtcFileDeclared
{
    [TestMethod]
    public void IsALinkToItsTextInTheSystemObject()
    {
        var system = TestMachine.Render(static linux => linux.Etc["ssh/sshd_config.d/10-cairn.conf"].Text = "PermitRootLogin no");

        var file = system.EtcFile("ssh/sshd_config.d/10-cairn.conf");

        file.Placement.ShouldBe(FilePlacement.Link);
        file.Mode.ShouldBeNull();
        file.WhenOccupied.ShouldBe(OccupiedPath.Refuse);
        system.Etc("ssh/sshd_config.d/10-cairn.conf").ShouldBe("PermitRootLogin no\n");
    }

    [TestMethod]
    public void JoinsThePiecesOfSeveralModules()
    {
        var system = TestMachine.Render(
            static linux => linux.Etc["motd"].Text.AddLast("second"),
            static linux => linux.Etc["motd"].Text.AddFirst("first"));

        system.Etc("motd").ShouldBe("first\nsecond\n");
    }

    [TestMethod]
    public void WithAModeIsACopy()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Etc["cron.d/backup"].Text = "@daily root backup";
            linux.Etc["cron.d/backup"].Mode = UnixFileMode.FromOctal("0640");
        });

        var file = system.EtcFile("cron.d/backup");

        file.Placement.ShouldBe(FilePlacement.Copy);
        file.Mode.ShouldBe("0640");
    }

    [TestMethod]
    public void WithAnOwnerIsACopyWithTheUsualMode()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Etc["app.conf"].Text = "";
            linux.Etc["app.conf"].Owner = "app";
            linux.Etc["app.conf"].Group = "100";
        });

        system.EtcFile("app.conf").ShouldSatisfyAllConditions(
            static file => file.Placement.ShouldBe(FilePlacement.Copy),
            static file => file.Mode.ShouldBe("0644"),
            static file => file.Owner.ShouldBe("app"),
            static file => file.Group.ShouldBe("100"));
    }

    [TestMethod]
    public void TakesAnEmbeddedResource()
    {
        var system = TestMachine.Render(static linux => linux.Etc["motd"].Source = FileSource.Resource<EtcFileDeclared>("motd.txt"));

        system.Etc("motd").ShouldBe("Welcome.\n");
    }

    [TestMethod]
    public void TakesBytesAsTheyAre()
    {
        var system = TestMachine.Render(static linux => linux.Etc["seed"].Source = FileSource.Bytes([0, 255, 13, 10]));

        system.Files.Files["etc/seed"].Content.ToArray().ShouldBe([0, 255, 13, 10]);
    }

    [TestMethod]
    public void LinksToAPathOfTheMachine()
    {
        var system = TestMachine.Render(static linux => linux.Etc["ssh/key"].Source = FileSource.Path("/run/cairn/secrets/key"));

        var file = system.EtcFile("ssh/key");

        file.Target.ShouldBe("/run/cairn/secrets/key");
        file.Source.ShouldBeNull();
        system.Files.Files.Keys.ShouldNotContain("etc/ssh/key");
    }

    [TestMethod]
    [Description("H01")]
    public void IsAbsentWhenItIsSwitchedOff()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Etc["motd"].Text = "hello";
            linux.Overrides.Etc["motd"].Enable = false;
        });

        system.Manifest.Etc.ShouldNotContain(static file => file.Path == "motd");
        system.Files.Files.Keys.ShouldNotContain("etc/motd");
    }

    [TestMethod]
    public void CarriesItsScriptForChanges()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Etc["aliases"].Text = "root: al";
            linux.Etc["aliases"].OnChange = "newaliases";
        });

        system.Text(system.EtcFile("aliases").OnChange!).ShouldBe("#!/bin/sh\nset -eu\nnewaliases\n");
        system.Files.Files[system.EtcFile("aliases").OnChange!].IsExecutable.ShouldBeTrue();
    }
}
