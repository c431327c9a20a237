using System.Text.RegularExpressions;

namespace Cairn.Conventions.Tests.Rows;

/// <summary>Vars.txt says which tests show what the tests of the system that vars come from show, and why some have nothing to show.</summary>
[TestClass]
public sealed partial class RowsOfVars
{
    private static readonly string[] s_rows = [.. File.ReadAllLines(Path.Combine(Repository.Root, "tests/Conventions.Tests/Rows/Vars.txt")).Where(static line => line.Length > 0 && line[0] != '#')];

    public static IEnumerable<object[]> All => s_rows.Select(static row => new object[] { row.Split(" | ")[0], row.Split(" | ")[1] });

    [TestMethod]
    [DynamicData(nameof(All))]
    public void AreShownByTestsThatExistOrSayWhyNot(string row, string tests)
    {
        var missing = Missing(tests);

        missing.ShouldBeEmpty(row);
        s_rows.Length.ShouldBeGreaterThan(50);
    }

    [TestMethod]
    public void ThatNameNoTestWouldBeFound()
    {
        Missing("ValuesGenerated.NoSuchTest NoSuchSituation.AreNewWhenRotatedAndOnlyThen").Count.ShouldBe(2);
        Missing("-").Count.ShouldBe(1);
    }

    private static List<string> Missing(string tests) => tests.StartsWith("- ", StringComparison.Ordinal)
        ? []
        : [.. tests.Split(' ').Where(static test => test.Split('.') is not [var situation, var outcome] || !IsTest(situation, outcome))];

    private static bool IsTest(string situation, string outcome) =>
        Directory.GetFiles(Path.Combine(Repository.Root, "tests"), $"{situation}.cs", SearchOption.AllDirectories)
            .Any(file => Tests().Matches(File.ReadAllText(file)).Any(test => test.Groups["name"].Value == outcome));

    [GeneratedRegex(@"\[TestMethod\](\s*\[.*\])*\s*public (async )?(void|Task) (?<name>\w+)\(", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tests();
}
