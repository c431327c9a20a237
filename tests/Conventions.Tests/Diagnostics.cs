using System.Text.RegularExpressions;

namespace Cairn.Conventions.Tests;

[TestClass]
public partial class Diagnostics
{
    [TestMethod]
    public void HaveIdsOfOneMeaning()
    {
        var declarations = Directory.EnumerateFiles(Path.Combine(Repository.Root, "sdk"), "*Diagnostic*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Declared().Matches(File.ReadAllText(file)).Select(m => (Id: m.Groups["id"].Value, Name: m.Groups["name"].Value)))
            .Distinct()
            .GroupBy(static d => d.Id);

        declarations.Where(static g => g.Select(static d => d.Name).Distinct().Count() > 1).Select(static g => g.Key).ShouldBeEmpty();
    }

    [GeneratedRegex("(?<name>\\w+)\\s*(=|\\{ get; \\} = \\w+\\()\\s*\"(?<id>CAIRN[0-9]{4})\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();
}
