namespace Cairn.Packages.Tests;

[TestClass]
public class NothingEnabled
{
    [TestMethod]
    public void LeavesAHomeAlone()
    {
        var home = Evaluate.Home();

        home.Diagnostics.ShouldBeEmpty();
        home.Root.Files.ShouldBeEmpty();
        home.Root.Folders.ShouldBeEmpty();
        home.Root.Session.Variables.ShouldBeEmpty();
        home.Root.SystemPackages.Apt.ShouldBeEmpty();
    }

    [TestMethod]
    public void LeavesAMacAlone()
    {
        var mac = Evaluate.Darwin();

        mac.Diagnostics.ShouldBeEmpty();
        mac.Root.Etc.ShouldBeEmpty();
        mac.Root.ActivationSteps.ShouldBeEmpty();
        mac.Root.Homebrew.Enable.ShouldBeFalse();
        mac.Root.Users.ShouldBeEmpty();
    }

    [TestMethod]
    public void GivesALinuxMachineTheDocumentedDefaults()
    {
        var linux = Evaluate.Linux();

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Users.ShouldBeEmpty();
        linux.Root.Firewall.Enable.ShouldBeFalse();
        linux.Root.TimeZone.ShouldBe("UTC");
        linux.Root.Locale.ShouldBe("C.UTF-8");
        linux.Root.Journal.MaxUse.ShouldBe(Size.GiB(1));
        linux.Root.Etc.Keys.ShouldNotContain(static path => path.StartsWith("ssh/", StringComparison.Ordinal));
    }
}
