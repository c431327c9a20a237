using Cairn.Platform.Tests.Support;

namespace Cairn.Platform.Tests.Users;

[TestClass]
public sealed class AccountDeclared
{
    private const string Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBIZ1r0oQE2kfXlYl7ufVDGd0ExnWiTEdu+9wmHa3nHT al@home";

    [TestMethod]
    public void GetsAHomeAndNoNumberOfOurChoice()
    {
        var user = TestMachine.Render(static linux => linux.Users["al"].Groups.Add("sudo")).Manifest.Users.ShouldHaveSingleItem();

        user.Home.ShouldBe("/home/al");
        user.Uid.ShouldBeNull();
        user.Shell.ShouldBeNull();
        user.CreateHome.ShouldBeTrue();
        user.Groups.ShouldBe(["sudo"]);
    }

    [TestMethod]
    public void OfASystemGetsNeitherHomeNorLogin()
    {
        var user = TestMachine.Render(static linux => linux.Users["api"].IsSystem = true).Manifest.Users.ShouldHaveSingleItem();

        user.Home.ShouldBeNull();
        user.CreateHome.ShouldBeFalse();
        user.Shell.ShouldBe("/usr/sbin/nologin");
    }

    [TestMethod]
    public void FollowsItsHome()
    {
        var system = TestMachine.Render(static linux =>
        {
            linux.Users["al"].Description = "Al";
            linux.Home["al"].Directory = "/srv/al";
            linux.Home["al"].Files["x"].Text = "x";
        });

        system.Manifest.Users.ShouldHaveSingleItem().Home.ShouldBe("/srv/al");
    }

    [TestMethod]
    public void PutsKeysWhereTheDaemonLooks()
    {
        var system = TestMachine.Render(static linux => linux.Users["al"].AuthorizedKeys.AddRange([Key, Key]));

        system.Etc("ssh/authorized_keys.d/al").ShouldBe(Key + "\n");
        system.EtcFile("ssh/authorized_keys.d/al").Mode.ShouldBe("0644");
        system.Etc("ssh/sshd_config.d/10-cairn-keys.conf").ShouldContain("/etc/ssh/authorized_keys.d/%u");
        system.Unit("ssh.service", dropIn: true).ShouldContain("X-Reload-Triggers=");
        system.Manifest.Users.ShouldHaveSingleItem().AuthorizedKeys.ShouldBe([Key]);
    }

    [TestMethod]
    public void OfAGroupHasMembers()
    {
        var group = TestMachine.Render(static linux =>
        {
            linux.Groups["data"].Gid = 400;
            linux.Groups["data"].Members.AddRange(["bo", "al"]);
        }).Manifest.Groups.ShouldHaveSingleItem();

        group.Gid.ShouldBe(400);
        group.Members.ShouldBe(["al", "bo"]);
    }
}
