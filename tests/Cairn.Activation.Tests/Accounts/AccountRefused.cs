using Cairn.Activation.Accounts;
using Cairn.Activation.Tests.Accounts.Support;
using Cairn.Store.Manifests;
using static Cairn.Activation.Tests.Accounts.Support.Machine;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
public sealed class AccountRefused
{
    private readonly Machine machine = new();

    [TestMethod]
    public void ForAUidOfAnother()
    {
        Refusals([Person("al") with { Uid = 1000 }]).ShouldBe(["CAIRN7062: 'al' cannot have the uid 1000: it belongs to 'bob'. Nothing changed. Choose another, or none to have one chosen."]);
        Refusals([Person("al") with { Uid = 1001 }]).ShouldBeEmpty();
    }

    [TestMethod]
    public void ForAUidThatTwoWant() =>
        Refusals([Person("zoe") with { Uid = 3000 }, Person("al") with { Uid = 3000 }])
            .ShouldBe(["CAIRN7062: 'zoe' cannot have the uid 3000: it belongs to 'al'. Nothing changed. Choose another, or none to have one chosen."]);

    [TestMethod]
    public void ForAGidOfAnother() =>
        Refusals([], new GroupEntry { Name = "media", Gid = 27 })
            .ShouldBe(["CAIRN7062: 'media' cannot have the gid 27: it belongs to 'sudo'. Nothing changed. Choose another, or none to have one chosen."]);

    [TestMethod]
    [Description("G05: not even when it is declared.")]
    public void ForAUidOfARemovedUser()
    {
        machine.Ids = new AccountIds { Users = new Dictionary<string, IReadOnlyList<long>>(StringComparer.Ordinal) { ["old"] = [1500] } };

        Refusals([Person("al") with { Uid = 1500 }]).ShouldBe(["CAIRN7063: 'al' cannot have the uid 1500: 'old' had it once, and files of that time would change hands. Nothing changed. Choose another, or none to have one chosen."]);
        Refusals([Person("old") with { Uid = 1500 }]).ShouldBeEmpty();
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(65535)]
    public void ForAUidThatMeansSomethingElse(int uid) =>
        Refusals([Person("al") with { Uid = uid }]).ShouldBe([$"CAIRN7064: 'al' cannot have the uid {uid}, which means something else to the system. Nothing changed. Choose one from 1 to 65534, or none to have one chosen."]);

    [TestMethod]
    public void WhenNoIdIsLeft()
    {
        machine.Defaults = LoginDefaults.Parse("UID_MIN 1000\nUID_MAX 1001\n");

        Refusals([Person("al")]).ShouldBeEmpty();
        Refusals([Person("al"), Person("cleo")]).ShouldBe(["CAIRN7065: No uid is left for 'cleo' among 1000 to 1001, the range of '/etc/login.defs'. Nothing changed. Widen the range, or choose one in the configuration."]);
    }

    [TestMethod]
    public void ForAGroupThatIsNowhere()
    {
        Refusals([Person("al") with { Groups = ["docker"] }, Person("bob") with { Group = "staff" }]).ShouldBe(
        [
            "CAIRN7066: User 'al' should be in the group 'docker', which neither the machine nor the configuration has. Nothing changed. Declare the group; with IsSystem if a package is going to bring it, which then takes it over.",
            "CAIRN7066: User 'bob' should be in the group 'staff', which neither the machine nor the configuration has. Nothing changed. Declare the group; with IsSystem if a package is going to bring it, which then takes it over.",
        ]);
        Refusals([Person("al") with { Groups = ["docker"] }], new GroupEntry { Name = "docker", IsSystem = true }).ShouldBeEmpty();
    }

    [TestMethod]
    public void ForANameThatAGroupOfTheSystemHas()
    {
        Refusals([Person("sudo")]).ShouldBe(["CAIRN7067: User 'sudo' would get a group of its own name, but the machine has a group 'sudo' for something else. Nothing changed. Name the user's primary group, or declare the group if the user may have what belongs to it."]);
        Refusals([Person("sudo")], new GroupEntry { Name = "sudo" }).ShouldBeEmpty();
        Refusals([Person("sudo") with { Group = "users" }]).ShouldBeEmpty();
    }

    [TestMethod]
    public void ForTextThatNoLineCanHold() =>
        Refusals([Person("al") with { Description = "a:b" }, Person("cleo") with { Shell = "/bin/sh\nroot2::0:0::/:/bin/sh" }, Person("a,b")]).ShouldBe(
        [
            "CAIRN7060: The description of user 'al' has a ':', a line feed or another control character, which account files cannot hold. Nothing changed. Write it without.",
            "CAIRN7060: The name of user 'a,b' has a ':', a line feed or another control character, which account files cannot hold. Nothing changed. Write it without.",
            "CAIRN7060: The shell of user 'cleo' has a ':', a line feed or another control character, which account files cannot hold. Nothing changed. Write it without.",
        ]);

    [TestMethod]
    public void ForALineThatNobodyCanRead()
    {
        machine.Files = machine.Files with { Passwd = Bytes(Passwd + "al:x:1001\nzoe:x:many:1:::/bin/sh\n") };

        Refusals([Person("al"), Person("zoe")]).ShouldBe(
        [
            "CAIRN7061: The line of 'al' in '/etc/passwd' does not have 7 fields, or has a text where a number belongs. Nothing changed. Correct or remove the line.",
            "CAIRN7061: The line of 'zoe' in '/etc/passwd' does not have 7 fields, or has a text where a number belongs. Nothing changed. Correct or remove the line.",
        ]);
        Refusals([Person("cleo")]).ShouldBeEmpty();
    }

    private IEnumerable<string> Refusals(UserEntry[] users, params GroupEntry[] groups)
    {
        var plan = machine.Plan(users, groups);
        if (plan.Refusals.Count > 0)
        {
            plan.Files.HasContentOf(machine.Files).ShouldBeTrue();
        }

        return plan.Refusals.Select(static refusal => refusal.ToString());
    }
}
