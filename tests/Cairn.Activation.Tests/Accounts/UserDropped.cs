using Cairn.Activation.Accounts;
using Cairn.Activation.Tests.Accounts.Support;
using Cairn.Store.Manifests;
using static Cairn.Activation.Tests.Accounts.Support.Machine;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
public sealed class UserDropped
{
    private readonly Machine machine = new();

    [TestMethod]
    [Description("G08: an account that Cairn made is locked and not deleted.")]
    public void IsLockedIfCairnMadeIt()
    {
        machine.Secrets["/run/al"] = "$y$j9T$salt$hash\n";
        machine.Switch([Person("al") with { Groups = ["sudo"], HashedPasswordFile = "/run/al" }]);

        var plan = machine.Switch([]);

        machine.UserLine("al").ShouldBe(["al", "x", "1001", "1001", "", "/home/al", "/usr/sbin/nologin"]);
        machine.ShadowLine("al").ShouldBe(["al", "!*", "20780", "0", "99999", "7", "", "1", ""]);
        machine.GroupLine("sudo")[3].ShouldBe("bob");
        plan.Notices.ShouldBe(["user 'al' is locked; its uid and its files stay", "user 'al' leaves the group 'sudo'"]);
        machine.Switch([]).Notices.ShouldBeEmpty();
    }

    [TestMethod]
    [Description("G08: the shell of an account that was there is restored, and so is all else.")]
    public void GetsBackWhatWasChangedIfItWasThere()
    {
        machine.Secrets["/run/bob"] = "$6$other$hash";
        var before = machine.Files;
        machine.Switch([Person("bob") with
        {
            Shell = "/bin/zsh", Home = "/srv/bob", Description = "Robert", Group = "users", Groups = ["users"], HashedPasswordFile = "/run/bob",
        }]);
        machine.UserLine("bob").ShouldBe(["bob", "x", "1000", "100", "Robert", "/srv/bob", "/bin/zsh"]);
        machine.ShadowLine("bob")[1].ShouldBe("$6$other$hash");

        machine.Switch([]);

        machine.Files.HasContentOf(before).ShouldBeTrue();
        machine.Ledger.Users.ShouldBeEmpty();
    }

    [TestMethod]
    public void KeepsWhatSomebodyElseChangedMeanwhile()
    {
        machine.Switch([Person("bob") with { Shell = "/bin/zsh" }]);
        machine.Edit("/bin/zsh", "/bin/dash");

        machine.Switch([]);

        machine.UserLine("bob")[6].ShouldBe("/bin/dash");
    }

    [TestMethod]
    [Description("G04: a user that comes back has the uid from before, even after someone deleted the account.")]
    public void ComesBackWithItsUid()
    {
        machine.Switch([Person("al"), Person("cleo")]);
        machine.Switch([]);
        machine.Files = Of(Passwd, Shadow, Group, Gshadow);

        machine.Switch([]).Ledger.Users.ShouldBeEmpty();
        var plan = machine.Switch([Person("aaron"), Person("cleo")]);

        machine.UserLine("cleo")[2].ShouldBe("1002");
        machine.GroupLine("cleo")[2].ShouldBe("1002");
        machine.UserLine("aaron")[2].ShouldBe("1003");
        plan.Notices.ShouldContain("user 'cleo' comes back with uid 1002");
    }

    [TestMethod]
    [Description("G04: a user that comes back is as it was.")]
    public void ComesBackAsItWas()
    {
        machine.Switch([Person("al")]);
        machine.Edit("al:*:20780:", "al:$6$mine$own:20790:");
        var before = machine.Files;
        machine.Switch([]);

        var plan = machine.Switch([Person("al")]);

        machine.Files.HasContentOf(before).ShouldBeTrue();
        plan.Notices.ShouldContain("user 'al' is unlocked");
    }

    [TestMethod]
    [Description("G13: root is never locked, whatever the books say.")]
    public void IsNeverLockedIfItIsRoot()
    {
        machine.Ledger = new AccountLedger { Users = new Dictionary<string, UserRecord>(StringComparer.Ordinal) { ["root"] = new() { Created = true } } };

        machine.Switch([]).Notices.ShouldBeEmpty();

        machine.PasswdText.ShouldBe(Passwd);
        machine.ShadowText.ShouldBe(Shadow);
    }

    [TestMethod]
    [Description("G13: nobody locks out the user that the activation runs for.")]
    public void IsRefusedIfTheActivationRunsForIt()
    {
        machine.Switch([Person("al")]);
        machine.InUse = ["al", "bob"];
        var before = machine.Files;

        var plan = machine.Plan([]);

        plan.Refusals.Single().ToString().ShouldBe("CAIRN7070: User 'al' would be locked, and this activation runs for it. Nothing changed. Declare the user, or activate as another one, such as root.");
        plan.Files.HasContentOf(before).ShouldBeTrue();
        plan.Notices.ShouldBeEmpty();
        machine.Plan([Person("al")]).Refusals.ShouldBeEmpty();
    }

    [TestMethod]
    public void LeavesItsGroupBehind()
    {
        machine.Switch([], new GroupEntry { Name = "games", Gid = 60, Members = ["bob"] });

        machine.Switch([]);

        machine.GroupLine("games").ShouldBe(["games", "x", "60", ""]);
        machine.Ledger.Groups.ShouldHaveSingleItem().Value.Created.ShouldBeTrue();
    }
}
