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

    [TestMethod]
    public void ShowsHowSecretsAreMade()
    {
        using var fleet = TestFleet.Create().WithHost("cinnabar", "host.OpenSsh.Enable = true; host.OpenSsh.FleetIdentity = true;", items: """<ItemGroup><Module Include="Cairn.Ssh" /></ItemGroup>""");
        fleet.Write(".gitignore", "artifacts/\nbin/\nobj/\n");
        var commands = Commands().Match(File.ReadAllText(Path.Combine(PackageFeed.RepositoryRoot, "README.md"))).Groups["text"].Value
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('#')[0].Trim()).ToList();
        foreach (var git in (string[])["init --quiet", "config user.name al", "config user.email al@example.net"])
        {
            CommandLine.Run(fleet, "git", git.Split(' ')).ExitCode.ShouldBe(0);
        }

        commands.Count.ShouldBe(5);
        foreach (var command in commands)
        {
            var result = CommandLine.Cairn(fleet, command.Split(' ')[1..]);
            result.ExitCode.ShouldBe(0, command + result.Output);
        }

        var built = fleet.Build("cinnabar");
        built.ExitCode.ShouldBe(0, built.Output);
        CommandLine.Run(fleet, "git", "log", "--format=%s", "-1").Output.Trim().ShouldBe("Generate machine 'cinnabar', shared/ssh-authority, cinnabar/ssh-host-key, cinnabar/ssh-certificate");
    }

    [GeneratedRegex("## Secrets\n.*?```sh\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Commands();

    [GeneratedRegex("```(?<language>xml|csharp)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
