using Cairn.Activation.Tests.Accounts.Support;
using Cairn.Store.Manifests;
using static Cairn.Activation.Tests.Accounts.Support.Machine;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
public sealed class MembersOfAGroup
{
    private readonly Machine machine = new();

    [TestMethod]
    [Description("G03: members that were there stay; only ours is removed again.")]
    public void ThatOthersAddedStay()
    {
        machine.Edit("users:x:100:", "users:x:100:bob,ldapuser");
        machine.Switch([Person("al") with { Groups = ["users"] }]);
        machine.GroupLine("users")[3].ShouldBe("bob,ldapuser,al");

        machine.Switch([Person("al")]);

        machine.GroupLine("users")[3].ShouldBe("bob,ldapuser");
        machine.GshadowText.ShouldNotContain("users:*::al");
    }

    [TestMethod]
    [Description("G03: a member that was there is not ours to remove, even if declared.")]
    public void ThatWereThereStayWhenNoLongerDeclared()
    {
        var before = machine.Files;
        machine.Switch([], new GroupEntry { Name = "sudo", Members = ["bob"] });

        machine.Switch([]);

        machine.Files.HasContentOf(before).ShouldBeTrue();
    }

    [TestMethod]
    public void ComeFromUsersAndFromGroups()
    {
        machine.Switch([Person("al") with { Groups = ["users"] }], new GroupEntry { Name = "users", Members = ["bob", "al"] });

        machine.GroupLine("users")[3].ShouldBe("al,bob");
    }

    [TestMethod]
    public void ThatSomebodyRemovedComeBack()
    {
        machine.Switch([Person("al") with { Groups = ["sudo"] }]);
        machine.Edit("bob,al", "bob");

        machine.Switch([Person("al") with { Groups = ["sudo"] }]).Notices.ShouldBe(["user 'al' joins the group 'sudo'"]);

        machine.Switch([Person("al")]);
        machine.GroupLine("sudo")[3].ShouldBe("bob");
    }

    [TestMethod]
    public void ThatAreNoUsersAreWarnedAbout()
    {
        var plan = machine.Switch([], new GroupEntry { Name = "sudo", Members = ["ghost"] });

        plan.Warnings.Single().ToString().ShouldBe("CAIRN7074: 'ghost' is a member of the group 'sudo', but no user of this machine. Declare the user, or take it out of the group if no directory service knows it.");
        machine.GroupLine("sudo")[3].ShouldBe("bob,ghost");
    }
}
