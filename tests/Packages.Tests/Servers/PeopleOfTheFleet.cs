namespace Cairn.Packages.Tests.Servers;

[TestClass]
public class PeopleOfTheFleet
{
    [TestMethod]
    public void WhoAdministerItAreRootOnLinux()
    {
        var linux = Evaluate.Linux(fleet: Admin);

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Users["al"].Description.ShouldBe("Al Chemist");
        linux.Root.Users["al"].AuthorizedKeys.ShouldBe([Evaluate.Key]);
        linux.Root.Users["al"].Groups.ShouldBe(["sudo"]);
        linux.Root.Users["root"].AuthorizedKeys.ShouldBe([Evaluate.Key]);
        linux.Root.Etc["sudoers.d/10-cairn-admins"].Text.ToString().ShouldBe("al ALL=(ALL:ALL) NOPASSWD: ALL");
        linux.Root.Etc["sudoers.d/10-cairn-admins"].Mode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.GroupRead);
        linux.Root.ActivationSteps["sudoers"].Script.ToString().ShouldBe("/usr/sbin/visudo -c -q -f /etc/sudoers.d/10-cairn-admins");
    }

    [TestMethod]
    public void WhoAdministerItAreAdminsOfMacs()
    {
        var mac = Evaluate.Darwin(fleet: Admin);

        mac.Diagnostics.ShouldBeEmpty();
        mac.Root.Users["al"].Groups.ShouldBe(["admin"]);
        mac.Root.Users.Keys.ShouldBe(["al"]);
    }

    [TestMethod]
    public void WhoAdministerItMayBeKeptOut()
    {
        var linux = Evaluate.Linux(static linux => linux.AdminAccess.Enable = false, Admin);

        linux.Root.Users.ShouldBeEmpty();
        linux.Root.Etc.ContainsKey("sudoers.d/10-cairn-admins").ShouldBeFalse();
    }

    [TestMethod]
    public void WhoAreUnknownCannotAdministerIt() => Evaluate.Linux(fleet: static fleet => fleet.Admins.Add("eve")).Messages().ShouldHaveSingleItem().ShouldContain(
        "'eve' is an administrator of the fleet, but not one of its users. Add 'fleet.Users[\"eve\"]', or take the name out of 'Admins'.");

    [TestMethod]
    public void HaveAccountsWhereTheyAreHolders()
    {
        var linux = Evaluate.Linux(fleet: Account);

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Users["tara"].AuthorizedKeys.ShouldBe([Evaluate.Key]);
        linux.Root.Users["tara"].Description.ShouldBe("Tara Researcher");
        linux.Root.Users["tara"].Groups.ShouldBe(["render", "video"]);
        linux.Root.Users["tara"].Shell.ShouldBe("/usr/bin/fish");
        linux.Root.Users["tara"].Uid.ShouldBe(1500);
        linux.Root.Home.Keys.ShouldBe(["tara"]);
        Evaluate.Linux(fleet: Account, machine: Evaluate.Cinnabar).Root.Users.ShouldBeEmpty();
    }

    [TestMethod]
    public void BringTheirHomesAlong()
    {
        var linux = Evaluate.Linux(fleet: static fleet =>
        {
            Account(fleet);
            fleet.Users["tara"].AddHome(new Inline<Home>(static home => home.Git.Enable = true));
        });

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Home["tara"].Files.Keys.ShouldBe([".config/git/config"]);
        linux.Root.Apt.Packages.ShouldContain("git");
    }

    [TestMethod]
    public void MayHaveAnAccountUnderAnotherName()
    {
        var linux = Evaluate.Linux(fleet: static fleet =>
        {
            fleet.Users["alan"].AliasOf = "al";
            fleet.Users["al"].FullName = "Al Chemist";
            fleet.Users["al"].SshKeys.Add(Evaluate.Key);
            fleet.Accounts["work"].User = "alan";
            fleet.Accounts["work"].Holders.Machines.Add(Evaluate.Electrum);
        });

        linux.Diagnostics.ShouldBeEmpty();
        linux.Root.Users["alan"].AuthorizedKeys.ShouldBe([Evaluate.Key]);
    }

    [TestMethod]
    public void WhoAreUnknownHaveNoAccounts() => Evaluate.Linux(fleet: static fleet =>
    {
        fleet.Users["al"].FullName = "Al";
        fleet.Accounts["eve"].Holders.Machines.Add(Evaluate.Electrum);
    }).Messages().ShouldHaveSingleItem().ShouldContain(
        "The account 'eve' is of 'eve', who is not one of the fleet's users. Add 'fleet.Users[\"eve\"]', or set 'User' to one of: al.");

    private static void Admin(Fleet fleet)
    {
        fleet.Users["al"].FullName = "Al Chemist";
        fleet.Users["al"].SshKeys.Add(Evaluate.Key);
        fleet.Admins.Add("al");
    }

    private static void Account(Fleet fleet)
    {
        fleet.Users["tara"].FullName = "Tara Researcher";
        fleet.Users["tara"].SshKeys.Add(Evaluate.Key);
        var account = fleet.Accounts["tara"];
        account.Holders.Machines.Add(Evaluate.Electrum);
        account.Holders.Settings.Common.Groups = ["video", "render"];
        account.Holders.Settings.Common.Shell = "/usr/bin/zsh";
        account.Holders.Settings[Evaluate.Electrum].Shell = "/usr/bin/fish";
        account.Holders.Settings[Evaluate.Electrum].Uid = 1500;
    }
}
