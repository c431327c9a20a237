using System.Globalization;
using CsCheck;
using Microsoft.Build.Utilities;

namespace Cairn.Sdk.Tests;

[TestClass]
public class EndOfAFallback
{
    private static readonly DateOnly s_today = new(2026, 12, 1);

    [TestMethod]
    [DataRow("Cairn.Shell >= 1.5.1", "1.5.0-unstable.7", null)]
    [DataRow("Cairn.Shell >= 1.5.1", "1.5.1-unstable.1", null)]
    [DataRow("Cairn.Shell >= 1.5.1", "1.5.1", "the version of 'Cairn.Shell' is 1.5.1")]
    [DataRow("cairn.shell>=1.5.0-unstable.8", "1.5.0-unstable.10", "the version of 'cairn.shell' is 1.5.0-unstable.10")]
    [DataRow("2026-12-02", "1.5.0", null)]
    [DataRow("2026-12-01", "1.5.0", "today is 2026-12-01")]
    public void HoldsOnceTheVersionOrTheDayIsThere(string until, string unstable, string? why) =>
        UntilCondition.ParseOrNull(until)!.WhyItHolds(Versions(unstable), s_today).ShouldBe(why);

    [TestMethod]
    [DataRow("")]
    [DataRow("Cairn.Shell")]
    [DataRow("Cairn.Shell = 1.5")]
    [DataRow("Cairn.Shell >= new")]
    [DataRow("2026-13-01")]
    [DataRow("1.12.2026")]
    public void IsAConditionOrNothing(string until) => UntilCondition.ParseOrNull(until).ShouldBeNull();

    [TestMethod]
    public void IsReadAsItIsWritten() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99]).Sample((major, minor, patch) =>
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"A.B >= {major}.{minor}.{patch}");
            return UntilCondition.ParseOrNull(text)!.ToString() == text;
        });

    private static CentralVersions Versions(string unstable) =>
        CentralVersions.Of([new TaskItem("Cairn.Shell", new Dictionary<string, string> { ["Version"] = unstable, ["Stable"] = "1.4.2" })]);
}
