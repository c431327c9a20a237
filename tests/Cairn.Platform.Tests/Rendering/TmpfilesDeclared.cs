using Cairn.Platform.Tests.Support;
using Cairn.Store.Manifests;

namespace Cairn.Platform.Tests.Rendering;

[TestClass]
public sealed class TmpfilesDeclared
{
    [TestMethod]
    [Description("E24")]
    public void AreAppliedBeforeUnitsStart()
    {
        var system = TestMachine.Render(static linux => linux.Tmpfiles.AddRange(
        [
            TmpfilesRule.Directory("/srv/data") with { Mode = UnixFileMode.FromOctal("0750"), User = "api", Group = "api", Age = TimeSpan.FromDays(10) },
            TmpfilesRule.Link("/srv/my link", "/srv/data"),
            TmpfilesRule.File("/srv/note", "a\nb\\c"),
            TmpfilesRule.Remove("/srv/old"),
        ]));

        system.Etc("tmpfiles.d/10-cairn.conf").ShouldBe(
            "d /srv/data 0750 api api 864000s\nL+ \"/srv/my link\" - - - - /srv/data\nf /srv/note - - - - a\\nb\\\\c\nR! /srv/old - - - -\n");
        var step = system.Manifest.Steps.ShouldHaveSingleItem();
        step.Stage.ShouldBe(StepStage.BeforeUnits);
        system.Text(step.Script).ShouldContain("systemd-tmpfiles --create /etc/tmpfiles.d/10-cairn.conf\n");
    }

    [TestMethod]
    public void AreAcceptedBySystemd()
    {
        using var folder = new TemporaryFolder();
        using var root = new TemporaryFolder();
        var lines = string.Join('\n', new[] { TmpfilesRule.Directory("/srv/a b") with { Mode = UnixFileMode.FromOctal("0700") }, TmpfilesRule.File("/srv/a b/\"x\"", "1\n2\\") }.Select(static rule => rule.ToLine()));
        var file = folder.Write("10-cairn.conf", System.Text.Encoding.UTF8.GetBytes(lines + "\n"));

        var (exit, output) = Tool.Run(Tool.Find("systemd-tmpfiles"), ["--create", $"--root={root.Path}", file]);

        (exit, output).ShouldBe((0, ""));
        File.ReadAllText(Path.Combine(root.Path, "srv/a b/\"x\"")).ShouldBe("1\n2\\");
    }

    [TestMethod]
    public void NeedATypeAndAPath()
    {
        TestMachine.Error(static linux => linux.Tmpfiles.Add(new TmpfilesRule("1", "/srv"))).ShouldStartWith("'1' is no type of a tmpfiles rule.");
        TestMachine.Error(static linux => linux.Tmpfiles.Add(TmpfilesRule.Directory("srv"))).ShouldStartWith("'srv' cannot be the path of a tmpfiles rule: it must begin with '/'.");
        TestMachine.Error(static linux => linux.Tmpfiles.Add(TmpfilesRule.Directory("/srv\nd /evil"))).ShouldContain("it has a control character");
        TestMachine.Error(static linux => linux.Tmpfiles.Add(TmpfilesRule.Directory("/srv") with { User = "a b" })).ShouldStartWith("The owner of '/srv' has a blank in its name.");
    }
}
