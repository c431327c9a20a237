using System.Text.RegularExpressions;

namespace Cairn.Conventions.Tests.Rows;

/// <summary>Activation.txt lists the rows of the conformance table of activation and deployment, and why some of them have no test.</summary>
[TestClass]
public sealed partial class ActivationRows
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(Repository.Root, "tests/Conventions.Tests/Rows/Activation.txt"));

    [TestMethod]
    public void HaveATestOrAReason() => Wanting(s_lines, Shown()).ShouldBeEmpty();

    [TestMethod]
    [Description("The check fails for a row without a test, and for a reason that a test has made void.")]
    public void AreMissedWhereNothingShowsThem()
    {
        Wanting(["U01", "X08 left out: no boot loader", "P05 open: deploying"], new HashSet<string>(["U01"], StringComparer.Ordinal)).ShouldBeEmpty();

        Wanting(["U01"], new HashSet<string>(StringComparer.Ordinal)).ShouldBe(["No test names 'U01' in its description; if none can, say why in Activation.txt."]);
        Wanting(["X08 left out: no boot loader"], new HashSet<string>(["X08"], StringComparer.Ordinal)).ShouldBe(["A test shows 'X08' now; take the reason off its line in Activation.txt."]);
        Wanting(["X08 left out:"], new HashSet<string>(StringComparer.Ordinal)).ShouldBe(["'X08' is left out without a reason."]);
    }

    [TestMethod]
    public void AreListedOnce() => s_lines.Select(Id).ShouldBeUnique();

    [TestMethod]
    [Description("The table lies beside the repository where it is developed; a row that it has and the list has not would be forgotten.")]
    public void AreThoseOfTheTable()
    {
        var table = Path.Combine(Repository.Root, "../shared/conformance/activation.md");
        if (!File.Exists(table))
        {
            Assert.Inconclusive($"'{table}' does not exist.");
        }

        File.ReadAllLines(table).Select(static line => Row().Match(line)).Where(static match => match.Success).Select(static match => match.Groups[1].Value).Order(StringComparer.Ordinal)
            .ShouldBe(s_lines.Select(Id).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Wanting(IEnumerable<string> lines, HashSet<string> shown)
    {
        foreach (var line in lines)
        {
            var (id, reason) = (Id(line), Reason().Match(line));
            if (line.Length == id.Length)
            {
                if (!shown.Contains(id))
                {
                    yield return $"No test names '{id}' in its description; if none can, say why in Activation.txt.";
                }
            }
            else if (!reason.Success)
            {
                yield return $"'{id}' is left out without a reason.";
            }
            else if (shown.Contains(id))
            {
                yield return $"A test shows '{id}' now; take the reason off its line in Activation.txt.";
            }
        }
    }

    private static HashSet<string> Shown() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.EndsWith($"/{nameof(ActivationRows)}.cs", StringComparison.Ordinal))
            .SelectMany(static path => Description().Matches(File.ReadAllText(path)))
            .SelectMany(static description => Named().Matches(description.Value))
            .Select(static id => id.Value),
    ];

    private static string Id(string line) => line.Split(' ')[0];

    [GeneratedRegex(@"^\w\d\d (left out|open): \S")]
    private static partial Regex Reason();

    [GeneratedRegex(@"^\| ([A-Z]\d\d) \|")]
    private static partial Regex Row();

    [GeneratedRegex("\\[Description\\(\"[^\"]*\"")]
    private static partial Regex Description();

    [GeneratedRegex(@"\b[CDEGHKPRUWX]\d\d\b")]
    private static partial Regex Named();
}
