using Cairn.Cli.Completions;
using Cairn.Cli.Tests.Support;

namespace Cairn.Cli.Tests.Commands;

[TestClass]
public sealed class LineCompleted : IDisposable
{
    private readonly Folder _fleet = new();

    public LineCompleted()
    {
        _fleet.Write("Directory.Packages.props", "<Project />");
        _fleet.Write("hosts/cinnabar/cinnabar.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem><Tags>server;canary</Tags></PropertyGroup></Project>");
        _fleet.Write("hosts/electrum/electrum.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem><Tags>server</Tags></PropertyGroup></Project>");
    }

    [TestMethod]
    [DataRow("cairn de", "deploy", "status")]
    [DataRow("cairn deploy ", "cinnabar", "canary")]
    [DataRow("cairn deploy --on ", "canary", "cinnabar")]
    [DataRow("cairn deploy --ba", "--batch", "--on")]
    [DataRow("cairn why ele", "electrum", "cinnabar")]
    [DataRow("cairn vars ge", "generate", "list")]
    [DataRow("cairn completion ", "fish", "cinnabar")]
    public void KnowsCommandsOptionsMachinesAndTags(string line, string found, string other)
    {
        var words = Words(_fleet.Root, line);

        words.ShouldContain(found);
        words.ShouldNotContain(other);
    }

    [TestMethod]
    public void KnowsNoMachinesOutsideOfAFleet() => Words(Path.GetTempPath(), "cairn deploy ").ShouldNotContain("cinnabar");

    [TestMethod]
    [Description("An option that says yes takes no value: the word after it is a machine.")]
    [DataRow("cairn deploy --dry-run ele", "electrum")]
    [DataRow("cairn deploy --json --keep-going ele", "electrum")]
    [DataRow("cairn deploy --except cin", "cinnabar")]
    [DataRow("cairn deploy ", "cinnabar electrum")]
    [DataRow("cairn keys keygen ", "--admin --commit --help --json --post-quantum -h")]
    [DataRow("cairn deploy --identity ", "")]
    public void IsFilledWithWhatCanStandThere(string line, string expected) => Words(_fleet.Root, line).ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [TestMethod]
    public void StillTakesOptionsThatSayYes()
    {
        CliRun.In(_fleet.Root, "deploy", "cinnabar", "--dry-run", "--all-or-nothing").Errors.ShouldContain("'--all-or-nothing' has no effect with '--dry-run'");
        CliRun.In(_fleet.Root, "keys", "list", "--json").Output.ShouldStartWith("[");
        CliRun.In(_fleet.Root, "keys", "list").Output.ShouldNotStartWith("[");
    }

    [TestMethod]
    public void HasAScriptForEachShell()
    {
        CompletionScripts.All.Keys.ShouldBe(["bash", "fish", "zsh"]);
        CliRun.In(_fleet.Root, "completion", "zsh").Output.ShouldBe(CompletionScripts.All["zsh"]);
        CliRun.In(_fleet.Root, "completion", "tcsh").ExitCode.ShouldBe(ExitCodes.Usage);
    }

    public void Dispose() => _fleet.Dispose();

    private static string[] Words(string folder, string line) => CliRun.In(folder, $"[suggest:{line.Length}]", line).Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
