using System.Text.Json;
using Cairn.Activation.Accounts;
using Cairn.Activation.Tests.Accounts.Support;
using static Cairn.Activation.Tests.Accounts.Support.Machine;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
public sealed class PasswordFromASecret
{
    private const string Hash = "$y$j9T$c2FsdA$3GJyAIDuSOMETHINGSECRET";

    private readonly Machine machine = new();

    public PasswordFromASecret() => machine.Secrets["/run/pw"] = Hash + "\n";

    [TestMethod]
    public void IsSetWithTheDayOfItsChange()
    {
        machine.Switch([Person("bob") with { HashedPasswordFile = "/run/pw" }]).Notices.ShouldBe(["user 'bob' gets the password of '/run/pw'"]);

        machine.ShadowLine("bob").ShouldBe(["bob", Hash, "20780", "0", "99999", "7", "", "", ""]);
    }

    [TestMethod]
    public void IsNotSetAgainOnAnotherDay()
    {
        machine.Switch([Person("bob") with { HashedPasswordFile = "/run/pw" }]);
        machine.Today = machine.Today.AddDays(10);

        machine.Switch([Person("bob") with { HashedPasswordFile = "/run/pw" }]).Notices.ShouldBeEmpty();

        machine.ShadowLine("bob")[2].ShouldBe("20780");
    }

    [TestMethod]
    public void GivesWayToTheFormerOneWhenDropped()
    {
        machine.Switch([Person("bob") with { HashedPasswordFile = "/run/pw" }]);

        machine.Switch([Person("bob")]).Notices.ShouldBe(["user 'bob' gets its former password back"]);

        machine.ShadowText.ShouldBe(Shadow);
    }

    [TestMethod]
    [Description("K08: a secret is in no plan, no journal and no message.")]
    public void IsInNoText()
    {
        var plan = machine.Switch([Person("bob") with { HashedPasswordFile = "/run/pw" }, Person("al") with { HashedPasswordFile = "/run/pw" }]);

        var texts = string.Join('\n', [.. plan.Notices, plan.ToString(), plan.Ledger.Users["bob"].ToString(), .. plan.Warnings.Select(static w => w.ToString()), HashedPassword.Parse(Hash)!.ToString()]);
        texts.ShouldNotContain("SOMETHINGSECRET");
        texts.ShouldNotContain("$6$salt$bobs");
        JsonSerializer.Serialize(plan.Ledger, AccountJson.Default.AccountLedger).ShouldContain("SOMETHINGSECRET"); // It must be known to be given back.
    }

    [TestMethod]
    public void ThatIsNotThereIsRefused() =>
        machine.Plan([Person("bob") with { HashedPasswordFile = "/run/none" }]).Refusals.Single().ToString().ShouldBe(
            "CAIRN7068: The password of user 'bob' comes from '/run/none', which is not there. Nothing changed. Check the path, or that the secret is deployed to this machine before users are made.");

    [TestMethod]
    [DataRow("", DisplayName = "nothing, which lets everyone in")]
    [DataRow("hunter2", DisplayName = "clear text")]
    [DataRow("$6$a$b\nroot::0", DisplayName = "a second line")]
    [DataRow("$6$a:0", DisplayName = "a second field")]
    [DataRow("$$", DisplayName = "no method")]
    public void ThatIsNoHashIsRefusedWithoutBeingShown(string content)
    {
        machine.Secrets["/run/bad"] = content;

        machine.Plan([Person("bob") with { HashedPasswordFile = "/run/bad" }]).Refusals.Single().ToString().ShouldBe(
            "CAIRN7069: What '/run/bad' holds for user 'bob' is not the hash of a password. Nothing changed. Write what `mkpasswd` prints, as '$y$…' or '$6$…', or '*' for no password.");
    }

    [TestMethod]
    public void MovesFromPasswdToShadow()
    {
        machine.Edit("bob:x:1000", "bob:oldcrypt:1000");
        machine.Edit("bob:$6$salt$bobs:20001:0:99999:7:::\n", "");

        machine.Switch([Person("bob") with { HashedPasswordFile = "/run/pw" }]);

        machine.UserLine("bob")[1].ShouldBe("x");
        machine.ShadowLine("bob")[1].ShouldBe(Hash);
        machine.Switch([]);
        machine.ShadowLine("bob")[1].ShouldBe("oldcrypt");
    }
}
