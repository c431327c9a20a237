using System.Text.RegularExpressions;

namespace Cairn.Sdk.Tests;

[TestClass]
[TestCategory("EndToEnd")]
public partial class ReadmeOfTheRepository
{
    [TestMethod]
    public void ShowsAMachineAndAModuleThatBuild()
    {
        var blocks = Block().Matches(File.ReadAllText(Path.Combine(PackageFeed.RepositoryRoot, "README.md")));
        string Text(string language, int index) => blocks.Where(b => b.Groups["language"].Value == language).ElementAt(index).Groups["text"].Value;
        using var fleet = TestFleet.Create()
            .Write("hosts/cinnabar/cinnabar.csproj", Text("xml", 0))
            .Write("hosts/cinnabar/Cinnabar.cs", Text("csharp", 0))
            .Write("hosts/cinnabar/MessageOfTheDay.cs", Text("csharp", 1))
            .Write("hosts/cinnabar/Use.cs", """
                public sealed class Use : IModule<Linux>
                {
                    public void Configure(Linux target) => target.MessageOfTheDay.Enable = true;
                }
                """);

        var result = fleet.Build("cinnabar");

        result.ExitCode.ShouldBe(0, result.Output);
    }

    [GeneratedRegex("```(?<language>xml|csharp)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
