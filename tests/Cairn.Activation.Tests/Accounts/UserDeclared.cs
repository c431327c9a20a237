using Cairn.Activation.Accounts;
using Cairn.Activation.Tests.Accounts.Support;
using Cairn.Store.Manifests;
using static Cairn.Activation.Tests.Accounts.Support.Machine;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
public sealed class UserDeclared
{
    private readonly Machine machine = new();

    [TestMethod]
    [Description("G02: a declared user is created, in its groups, with the right shell.")]
    public void IsCreatedInItsGroups()
    {
        var plan = machine.Switch([Person("al") with { Description = "Älva", Shell = "/bin/zsh", Groups = ["sudo", "users"] }]);

        machine.PasswdText.ShouldBe(Passwd + "al:x:1001:1001:Älva:/home/al:/bin/zsh\n");
        machine.ShadowText.ShouldBe(Shadow + "al:*:20780:0:99999:7:::\n");
        machine.GroupLine("sudo")[3].ShouldBe("bob,al");
        machine.GshadowLine("sudo")[3].ShouldBe("bob,al");
        machine.GroupLine("users")[3].ShouldBe("al");
        machine.GroupText.ShouldEndWith("bob:x:1000:\nal:x:1001:\n");
        machine.GshadowText.ShouldEndWith("bob:!::\nal:!::\n");
        plan.Notices.ShouldBe(
        [
            "group 'al' is created with gid 1001", "user 'al' is created with uid 1001",
            "user 'al' joins the group 'sudo'", "user 'al' joins the group 'users'",
        ]);
        plan.Warnings.ShouldBeEmpty();
    }

    [TestMethod]
    public void GetsAHomeOfItsOwn() =>
        machine.Plan([Person("al")]).Homes.ShouldBe([new HomeDirectory("al", "/home/al", 1001, 1001)]);

    [TestMethod]
    public void ThatIsAProgramGetsALowIdAndNoHome()
    {
        machine.Switch([Program("web")]).Homes.ShouldBeEmpty();

        machine.UserLine("web").ShouldBe(["web", "x", "999", "999", "", "/nonexistent", "/usr/sbin/nologin"]);
        machine.ShadowLine("web").ShouldBe(["web", "!", "20780", "", "", "", "", "", ""]);
        Text(machine.Files.Subuid).ShouldBe("bob:100000:65536\n");
    }

    [TestMethod]
    public void GetsIdsForItsContainersBehindThoseOfOthers()
    {
        machine.Switch([Person("al"), Person("cleo")]);

        Text(machine.Files.Subuid).ShouldBe("bob:100000:65536\nal:165536:65536\ncleo:231072:65536\n");
        Text(machine.Files.Subgid).ShouldBe(Text(machine.Files.Subuid));
    }

    [TestMethod]
    public void GetsNoIdsForContainersWhereTheMachineHasNoFileOfThem()
    {
        machine.Files = machine.Files with { Subuid = null, Subgid = null };

        machine.Switch([Person("al")]).Files.Subuid.ShouldBeNull();
    }

    [TestMethod]
    public void FindsAGapBetweenTheIdsOfOthers()
    {
        machine.Files = machine.Files with { Subuid = Bytes("x:300000:65536\n# note\ny:100000:10\nx:165536:1000\n") };

        machine.Switch([Person("al")]);

        Text(machine.Files.Subuid).ShouldEndWith("al:166536:65536\n");
    }

    [TestMethod]
    public void MayHaveAPrimaryGroupOfOthers()
    {
        machine.Switch([Person("al") with { Group = "users" }]);

        machine.UserLine("al")[3].ShouldBe("100");
        machine.GroupText.ShouldBe(Group);
    }

    [TestMethod]
    public void SharesAGroupWhereTheSystemHasThatHabit()
    {
        machine.Defaults = LoginDefaults.Parse("USERGROUPS_ENAB no\n");

        machine.Switch([Person("al")]);

        machine.UserLine("al")[3].ShouldBe("100");
    }

    [TestMethod]
    [Description("G15: what is not declared of a user stays as it was.")]
    public void ThatIsThereIsTakenOverAndKeepsItsId()
    {
        var plan = machine.Switch([Person("bob") with { Uid = 1234, Shell = "/bin/zsh" }]);

        machine.UserLine("bob").ShouldBe(["bob", "x", "1000", "1000", "Bob,,,", "/home/bob", "/bin/zsh"]);
        plan.Notices.ShouldBe(["user 'bob' gets the shell '/bin/zsh' instead of '/bin/bash'"]);
        plan.Warnings.Select(static warning => warning.ToString()).ShouldBe(
        [
            "CAIRN7072: 'bob' has the uid 1000, not 1234 as declared. It stays, because files belong to it; declare what it has.",
        ]);
    }

    [TestMethod]
    public void ThatIsThereAsDeclaredLeavesNothingBehind()
    {
        var plan = machine.Switch([Person("bob") with { Groups = ["sudo"] }], new GroupEntry { Name = "sudo", Gid = 27 });

        plan.Notices.ShouldBeEmpty();
        plan.Ledger.Users.ShouldBeEmpty();
        plan.Ledger.Groups.ShouldBeEmpty();
        machine.PasswdText.ShouldBe(Passwd);
    }

    [TestMethod]
    public void WithAnotherHomeIsWarnedAboutItsFiles()
    {
        var plan = machine.Switch([Person("bob") with { Home = "/srv/bob" }]);

        plan.Warnings.Single().ToString().ShouldBe("CAIRN7075: The home of user 'bob' is '/srv/bob' from now on; it was '/home/bob'. Its files stay where they are; move them, or declare the old home.");
        plan.Notices.ShouldBe(["user 'bob' gets the home '/srv/bob' instead of '/home/bob'"]);
    }

    [TestMethod]
    public void WithAShellThatIsNotListedIsWarnedAbout()
    {
        var plan = machine.Plan([Person("al") with { Shell = "/opt/fish" }, Program("web"), Person("zoe") with { Shell = "/bin/zsh" }]);

        plan.Warnings.Single().ToString().ShouldBe("CAIRN7073: The shell '/opt/fish' of user 'al' is not in '/etc/shells'. Some programs refuse the user; install the shell, or choose one that is listed there.");
    }

    [TestMethod]
    public void TwiceChangesNothingTheSecondTime()
    {
        UserEntry[] users = [Person("al") with { Groups = ["sudo"], Shell = "/bin/zsh" }, Program("web")];
        machine.Switch(users);
        var before = machine.Files;

        var again = machine.Switch(users);

        again.Notices.ShouldBeEmpty();
        again.Files.HasContentOf(before).ShouldBeTrue();
    }
}
