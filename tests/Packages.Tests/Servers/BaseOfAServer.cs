namespace Cairn.Packages.Tests.Servers;

[TestClass]
public class BaseOfAServer
{
    [TestMethod]
    public void HasAFirewallOnceSshIsKnown()
    {
        Evaluate.Linux(static linux => linux.OpenSsh.Enable = true, machine: Evaluate.Cinnabar).Root.Firewall.Enable.ShouldBeTrue();
        Evaluate.Linux(static linux => linux.OpenSsh.Enable = true, machine: Evaluate.Electrum).Root.Firewall.Enable.ShouldBeFalse();
        Evaluate.Linux(machine: Evaluate.Cinnabar).Root.Firewall.Enable.ShouldBeFalse();
    }

    [TestMethod]
    public void GivesWayToAnyDefinition() => Evaluate.Linux(
        static linux =>
        {
            linux.OpenSsh.Enable = true;
            linux.Firewall.Enable = false;
            linux.TimeZone = "Europe/Berlin";
        },
        machine: Evaluate.Cinnabar).Root.ShouldSatisfyAllConditions(
            static linux => linux.Firewall.Enable.ShouldBeFalse(),
            static linux => linux.TimeZone.ShouldBe("Europe/Berlin"));

    [TestMethod]
    public void InstallsSecurityUpdates() => Evaluate.Linux(static linux =>
    {
        linux.UnattendedUpgrades.Enable = true;
        linux.UnattendedUpgrades.Reboot = true;
        linux.UnattendedUpgrades.Except.Add("linux-image-.*");
        linux.UnattendedUpgrades.MailTo = "root";
    }).Root.Etc["apt/apt.conf.d/52-cairn-unattended-upgrades"].Text.ToString().ShouldBe("""
        APT::Periodic::Update-Package-Lists "1";
        APT::Periodic::Unattended-Upgrade "1";
        APT::Periodic::AutocleanInterval "7";
        #clear Unattended-Upgrade::Origins-Pattern;
        Unattended-Upgrade::Origins-Pattern {
          "origin=${distro_id},codename=${distro_codename}-security";
          "origin=${distro_id},codename=${distro_codename},label=${distro_id}-Security";
        };
        Unattended-Upgrade::Package-Blacklist {
          "linux-image-.*";
        };
        Unattended-Upgrade::Automatic-Reboot "true";
        Unattended-Upgrade::Automatic-Reboot-Time "04:00";
        Unattended-Upgrade::Mail "root";
        """);

    [TestMethod]
    public void WarnsThatASnapshotHasNoUpdates() => Evaluate.Linux(static linux =>
    {
        linux.UnattendedUpgrades.Enable = true;
        linux.Apt.Suite = "trixie";
        linux.Apt.Snapshot = new DateOnly(2026, 11, 1);
    }).Messages().ShouldHaveSingleItem().ShouldContain(
        "The machine sees the archive as it was on 2026-11-01, so there are no updates to install. Remove 'Apt.Snapshot', or move it on by hand.");

    [TestMethod]
    public void NeedsAptForUpdates() => Evaluate.Linux(static linux =>
    {
        linux.UnattendedUpgrades.Enable = true;
        linux.Apt.Enable = false;
    }).Messages().ShouldContain(static message => message.Contains("Unattended upgrades are APT's, but 'Apt.Enable' is off on this machine. Switch one of them.", StringComparison.Ordinal));

    [TestMethod]
    public void SwapsIntoMemory()
    {
        var linux = Evaluate.Linux(static linux => linux.ZramSwap.Enable = true);

        linux.Root.Zram.Enable.ShouldBeTrue();
        linux.Root.Zram.Percent.ShouldBe(100);
        linux.Root.Kernel.Sysctl["vm.swappiness"].ToString().ShouldBe("180");
    }

    [TestMethod]
    public void LetsMoshInWhereItMay()
    {
        var linux = Evaluate.Linux(static linux =>
        {
            linux.Mosh.Enable = true;
            linux.Mosh.Interfaces.Add("zt*");
        });

        linux.Root.Firewall.AllowedUdpPortRanges.ShouldBeEmpty();
        linux.Root.Firewall.Interfaces["zt*"].AllowedUdpPortRanges.ShouldBe([new PortRange(60000, 61000)]);
    }

    [TestMethod]
    public void NeedsHomebrewForMoshOnAMac() => Evaluate.Darwin(static darwin => darwin.Mosh.Enable = true).Messages().ShouldHaveSingleItem()
        .ShouldContain("Mosh comes from Homebrew on a Mac. Set 'Homebrew.Enable', or leave Mosh out.");
}
