using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Cairn.Composition.Tests.Compile;

[TestClass]
public sealed partial class ExampleOfTheReadme
{
    [TestMethod]
    public void Compiles()
    {
        var blocks = Block().Matches(File.ReadAllText(Readme())).Select(static m => m.Groups["code"].Value).ToList();

        blocks.Count.ShouldBe(2);
        Snippet.Errors($"{blocks[0].Replace("[Range(", "[System.ComponentModel.DataAnnotations.Range(", StringComparison.Ordinal)}\npublic static class Use {{ public static void It() {{ {blocks[1]} }} }}").ShouldBeEmpty();
    }

    private static string Readme([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../../../sdk/Cairn.Composition/README.md");

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Block();
}
