using Cairn.Activation.Accounts;

namespace Cairn.Activation.Tests.Accounts;

[TestClass]
public sealed class LoginDefaultsRead
{
    [TestMethod]
    public void HaveWhatTheFileSays()
    {
        var defaults = LoginDefaults.Parse("# UID_MIN 5\nUID_MIN\t\t 2000\nUID_MAX 3000\n  SYS_UID_MIN 200\nSUB_UID_COUNT 10\nUSERGROUPS_ENAB No\nPASS_MAX_DAYS 90\nPASS_MIN_DAYS -1\n");

        defaults.Uids.ShouldBe(new IdRange(2000, 3000));
        defaults.SystemUids.ShouldBe(new IdRange(200, 1999));
        defaults.SubordinateUidCount.ShouldBe(10);
        defaults.HasOwnGroups.ShouldBeFalse();
        defaults.PasswordAges.ShouldBe(["", "90", "7"]);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("UID_MIN many\nnonsense\n")]
    public void AreTheUsualOnesWhereItSaysNothing(string? text)
    {
        var defaults = LoginDefaults.Parse(text);

        (defaults with { PasswordAges = [] }).ShouldBe(new LoginDefaults { PasswordAges = [] });
        defaults.PasswordAges.ShouldBe(["0", "99999", "7"]);
    }
}
