using System.Diagnostics;
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
    [Description("The script for bash, run by bash, with a cairn that is this one.")]
    [DataRow("cairn deploy ci", "cinnabar")]
    [DataRow("cairn deploy --on ser", "server")]
    [DataRow("cairn sta", "status")]
    public void IsCompletedByBash(string line, string expected)
    {
        var words = line.Split(' ');
        var script = $$"""
            cairn() { dotnet "{{typeof(Terminal).Assembly.Location}}" "$@"; }
            eval "$(cairn completion bash)"
            COMP_LINE='{{line}}'; COMP_POINT=${#COMP_LINE}; COMP_WORDS=({{line}}); COMP_CWORD={{words.Length - 1}}
            _cairn
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("bash", ["--norc", "-c", script]) { WorkingDirectory = _fleet.Root, RedirectStandardOutput = true, UseShellExecute = false };
        using var bash = Process.Start(start)!;

        bash.StandardOutput.ReadToEnd().ShouldBe($"{expected}\n");
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
