using Cairn.Cli.Bumps;
using NuGet.Versioning;

namespace Cairn.Cli.Tests.Bumps;

[TestClass]
public sealed class NewestVersion
{
    [TestMethod]
    [DataRow("1.0.0", false, false, "2.0.0", DisplayName = "one column: no prereleases")]
    [DataRow("1.0.0-rc.1", false, false, "2.1.0-beta.2", DisplayName = "one column on a prerelease: prereleases too")]
    [DataRow("1.0.0", true, false, "2.1.0-beta.2", DisplayName = "unstable takes prereleases")]
    [DataRow("1.0.0", true, true, "2.0.0", DisplayName = "stable takes none")]
    [DataRow("2.0.0", true, true, null, DisplayName = "nothing newer")]
    [DataRow("3.0.0", true, false, null, DisplayName = "the feed is behind")]
    public void IsThatOfTheChannel(string now, bool hasStable, bool isStable, string? expected)
    {
        var entry = new VersionEntry("P", isStable ? VersionChannel.Stable : VersionChannel.Unstable, new NuGetVersion(now), 0, 0);

        var bump = Bump.ToNewest(entry, hasStable, [new("1.0.0"), new("2.1.0-beta.2"), new("2.0.0")]);

        bump?.To.ToString().ShouldBe(expected);
        (bump is null).ShouldBe(expected is null);
    }

    [TestMethod]
    public void IsNoneWithoutAny() => Bump.ToNewest(new VersionEntry("P", VersionChannel.Stable, new NuGetVersion("1.0.0"), 0, 0), hasStable: true, []).ShouldBeNull();
}
