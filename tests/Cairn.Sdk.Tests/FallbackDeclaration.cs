using Microsoft.Build.Utilities;

namespace Cairn.Sdk.Tests;

[TestClass]
public class FallbackDeclaration
{
    private static readonly CentralVersions s_versions = CentralVersions.Of(
    [
        new TaskItem("Cairn.Shell", new Dictionary<string, string> { ["Version"] = "1.4.2", ["Unstable"] = "1.5.0-unstable.7", ["Stable"] = "1.4.2" }),
        new TaskItem("Cairn.Web", new Dictionary<string, string> { ["Version"] = "2.0.0" }),
    ]);

    [TestMethod]
    public void IsReadWhenItIsComplete()
    {
        var (fallback, problems) = Read("Cairn.Shell");

        problems.ShouldBeEmpty();
        fallback!.Reason.ShouldBe("completion crashes");
        fallback.Since.ShouldBe(new DateOnly(2026, 11, 20));
        fallback.Until.ToString().ShouldBe("Cairn.Shell >= 1.5.1");
    }

    [TestMethod]
    public void NamesAllThatIsMissing() =>
        Read("Cairn.Shell", reason: "", since: " ", until: "").Problems.ShouldBe(
            [new Problem("CAIRN3011", true, "Fallback of 'Cairn.Shell' has no Reason and no Since and no Until. Reason, Since and Until are required: add them where the fallback is declared.")]);

    [TestMethod]
    public void NamesASinceThatIsNoDate() =>
        Read("Cairn.Shell", since: "last week").Problems.ShouldBe(
            [new Problem("CAIRN3012", true, "Since of the fallback of 'Cairn.Shell' is 'last week', but must be a date like '2026-11-20'. Correct it where the fallback is declared.")]);

    [TestMethod]
    public void NamesAnUntilThatIsNoCondition() =>
        Read("Cairn.Shell", until: "soon").Problems.ShouldBe(
            [new Problem("CAIRN3013", true, "Until of the fallback of 'Cairn.Shell' is 'soon', but must be a package and a version like 'Cairn.Shell >= 1.5.1', or a date like '2026-11-20'. Correct it where the fallback is declared.")]);

    [TestMethod]
    public void NamesALinkThatIsNoAddress() =>
        Read("Cairn.Shell", link: "issue 12").Problems.ShouldBe(
            [new Problem("CAIRN3019", true, "Link of the fallback of 'Cairn.Shell' is 'issue 12', but must be an address like 'https://example.net/issues/12'. Correct it where the fallback is declared.")]);

    [TestMethod]
    public void SuggestsThePackageThatWasMeant() =>
        Read("Cairn.Shel").Problems.ShouldBe(
            [new Problem("CAIRN3014", true, "A fallback names 'Cairn.Shel', which is no package of the fleet: Directory.Packages.props has no version of it. Did you mean 'Cairn.Shell'? Correct the name, or add the version.")]);

    [TestMethod]
    public void SuggestsThePackageThatUntilMeant() =>
        Read("Cairn.Shell", until: "Cairn.Wep >= 1").Problems.ShouldHaveSingleItem().Text.ShouldStartWith(
            "Until of the fallback of 'Cairn.Shell' names 'Cairn.Wep', which is no package of the fleet: Directory.Packages.props has no version of it. Did you mean 'Cairn.Web'?");

    [TestMethod]
    public void NeedsAStableVersion() =>
        Read("Cairn.Web").Problems.ShouldBe(
            [new Problem("CAIRN3015", true, "Package 'Cairn.Web' has no stable version to take. Add it in Directory.Packages.props: <PackageVersion Include=\"Cairn.Web\" Version=\"…\" Stable=\"…\" />.")]);

    [TestMethod]
    public void SaysThatItCanGo() =>
        ChannelDiagnostics.CanGo(Read("Cairn.Shell").Fallback!, "the version of 'Cairn.Shell' is 1.5.1").ShouldBe(new Problem(
            "CAIRN3016", false, "Fallback of 'Cairn.Shell' can go: its condition 'Cairn.Shell >= 1.5.1' holds, because the version of 'Cairn.Shell' is 1.5.1. It is there since 2026-11-20 because 'completion crashes'. Remove it where it is declared, and build."));

    [TestMethod]
    public void SaysThatNobodyUsesIt() =>
        ChannelDiagnostics.NobodyUses(Read("Cairn.Shell").Fallback!).ShouldBe(new Problem(
            "CAIRN3017", false, "Fallback of 'Cairn.Shell' has no effect: no machine of the fleet uses the package. Remove it where it is declared."));

    private static (StableFallback? Fallback, List<Problem> Problems) Read(
        string package, string reason = "completion crashes", string since = "2026-11-20", string until = "Cairn.Shell >= 1.5.1", string link = "https://example.net/issues/12")
    {
        var problems = new List<Problem>();
        var fallback = StableFallback.ReadOrNull(package, name => name switch { "Reason" => reason, "Since" => since, "Until" => until, _ => link }, s_versions, problems);
        return (fallback, problems);
    }
}
