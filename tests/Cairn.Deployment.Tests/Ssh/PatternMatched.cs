using System.Text.RegularExpressions;
using Cairn.Deployment.Ssh;
using CsCheck;

namespace Cairn.Deployment.Tests.Ssh;

[TestClass]
public sealed class PatternMatched
{
    [TestMethod]
    public void MeansWhatARegularExpressionDoes() =>
        Gen.Select(Gen.String[Gen.Char["ab*?"], 0, 8], Gen.String[Gen.Char["ab"], 0, 8]).Sample(static (pattern, text) =>
            Pattern.Matches(pattern, text) == Regex.IsMatch(text, $@"\A{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal).Replace(@"\?", ".", StringComparison.Ordinal)}\z", RegexOptions.None, TimeSpan.FromSeconds(5)));

    [TestMethod]
    [DataRow("*.example.net,!gate.example.net", "cinnabar.example.net", true)]
    [DataRow("*.example.net,!gate.example.net", "gate.example.net", false)]
    [DataRow("!gate.example.net", "cinnabar.example.net", false)]
    [DataRow("CINNABAR", "cinnabar", true)]
    public void TakesAListWithExceptions(string patterns, string text, bool isTaken) => Pattern.TakenBy(patterns.Split(','), text).ShouldBe(isTaken);
}
