using System.Text.RegularExpressions;

namespace Cairn.Conventions.Tests;

[TestClass]
public partial class Diagnostics
{
    [TestMethod]
    public void HaveIdsOfOneMeaning()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Repository.Root, "sdk"), "*Diagnostic*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();

        sources.Sum(static source => Declared().Count(source)).ShouldBeGreaterThan(20);
        UsedTwice(sources).ShouldBeEmpty();
    }

    [TestMethod]
    public void OfTwoMeaningsAreFound() =>
        UsedTwice(["string A = \"CAIRN1001\";", "string B = \"CAIRN1001\";"]).ShouldBe(["CAIRN1001"]);

    private static IEnumerable<string> UsedTwice(IEnumerable<string> sources) =>
        sources
            .SelectMany(static source => Declared().Matches(source).Select(static m => (Id: m.Groups["id"].Value, Name: m.Groups["name"].Value)))
            .Distinct()
            .GroupBy(static d => d.Id)
            .Where(static g => g.Count() > 1)
            .Select(static g => g.Key);

    [GeneratedRegex("(?<name>\\w+)\\s*(=|\\{ get; \\} = \\w+\\()\\s*\"(?<id>CAIRN[0-9]{4})\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();
}
