using System.Text.Json;
using Cairn.Activation.Accounts;
using Cairn.Activation.Tests.Accounts.Support;
using Cairn.Store.Manifests;
using static Cairn.Activation.Tests.Accounts.Support.Machine;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
public sealed class IdsChosen
{
    private readonly Machine machine = new();

    [TestMethod]
    [Description("G05: the uid of a removed user is never given to another, whoever made and removed it.")]
    public void AreNeverThoseOfRemovedUsers()
    {
        machine.Switch([Person("al")]);
        machine.Files = Of("root:x:0:0:root:/root:/bin/bash\n", "root:*:20000:0:99999:7:::\n", "root:x:0:\n");

        machine.Switch([Person("cleo")]);

        machine.UserLine("cleo")[2..4].ShouldBe(["1002", "1002"]);
    }

    [TestMethod]
    public void AreThoseDeclared()
    {
        machine.Switch([Person("al") with { Uid = 4000 }], new GroupEntry { Name = "media", Gid = 5000 });

        machine.UserLine("al")[2..4].ShouldBe(["4000", "4000"]);
        machine.GroupLine("media")[2].ShouldBe("5000");
    }

    [TestMethod]
    public void LeaveDeclaredOnesFree()
    {
        machine.Switch([Person("al"), Person("zoe") with { Uid = 1001 }]);

        machine.UserLine("al")[2].ShouldBe("1002");
        machine.UserLine("zoe")[2].ShouldBe("1001");
    }

    [TestMethod]
    public void AreTheSameForAUserAndItsGroup()
    {
        machine.Switch([Person("al")], new GroupEntry { Name = "media", Gid = 1001 });

        machine.UserLine("al")[2..4].ShouldBe(["1002", "1002"]);
    }

    [TestMethod]
    public void CountDownForPrograms()
    {
        machine.Switch([Program("b"), Program("a")], new GroupEntry { Name = "c", IsSystem = true });

        machine.UserLine("a")[2].ShouldBe("999");
        machine.UserLine("b")[2].ShouldBe("998");
        machine.GroupLine("c")[2].ShouldBe("997");
    }

    [TestMethod]
    public void AreRememberedAsJson()
    {
        machine.Switch([Person("al")]);

        var json = JsonSerializer.Serialize(machine.Ids, AccountJson.Default.AccountIds);

        json.ShouldContain("\"al\": [\n      1001\n    ]");
        var read = JsonSerializer.Deserialize(json, AccountJson.Default.AccountIds)!;
        JsonSerializer.Serialize(read, AccountJson.Default.AccountIds).ShouldBe(json);
        read.Users["bob"].ShouldBe([1000]);
    }

    [TestMethod]
    public void AreNotWrittenDownWhereNothingIsDeclared() => machine.Plan([]).Ids.ShouldBeSameAs(machine.Ids);
}
