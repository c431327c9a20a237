using System.Diagnostics;
using Cairn.Cli.Tests.Support;

namespace Cairn.Cli.Tests.Commands;

/// <summary>The scripts, each run by its shell, with a cairn that is this one.</summary>
[TestClass]
public sealed class LineCompletedByAShell : IDisposable
{
    /// <summary>Answers as fish lists what fits.</summary>
    private const string Fish = """
        cairn completion fish | source
        complete -C "$LINE"
        """;

    /// <summary>Answers as bash calls the function; words are cut at blanks, as bash cuts them.</summary>
    private const string Bash = """
        eval "$(cairn completion bash)"
        COMP_LINE=$LINE; COMP_POINT=${#COMP_LINE}; COMP_WORDS=($LINE); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        _cairn
        printf '%s\n' "${COMPREPLY[@]}"
        """;

    /// <summary>Types into a zsh of its own and shows the line that it has become.</summary>
    private const string Zsh = """
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell "PROMPT= RPROMPT=; unsetopt beep; autoload -Uz compinit; compinit -u -D; eval \"\$(cairn completion zsh)\" && print -r -- '<<loaded>>'"
        zpty -w shell "tell() { print -r -- \"<<\$BUFFER>>\"; exit }; zle -N tell; bindkey '^I' complete-word; bindkey '^X' tell"
        zpty -w -n shell "$LINE"$'\t\x18'
        zpty -r shell loaded '*<<loaded>>*'
        zpty -r shell out '*<<cairn*>>*'
        out=${${out##*<<}%%>>*}
        print -r -- "${${out% }##* }"
        """;

    private readonly Folder _fleet = new();

    public LineCompletedByAShell()
    {
        _fleet.Write("Directory.Packages.props", "<Project />").Write("key-of-mine", "");
        _fleet.Write("hosts/cinnabar/cinnabar.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem><Tags>server;canary</Tags></PropertyGroup></Project>");
        _fleet.Write("bin/cairn", $"#!/bin/sh\nexec dotnet '{typeof(Terminal).Assembly.Location}' \"$@\"\n");
        File.SetUnixFileMode(Path.Combine(_fleet.Root, "bin/cairn"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    [TestMethod]
    [DataRow("cairn deploy ci", "cinnabar")]
    [DataRow("cairn deploy --on ser", "server")]
    [DataRow("cairn deploy --dry-run cin", "cinnabar")]
    [DataRow("cairn deploy --batc", "--batch")]
    [DataRow("cairn sta", "status")]
    public void IsTheSameInEach(string line, string expected) => ShouldBe(line, expected, "bash", "fish", "zsh");

    [TestMethod]
    [Description("Where cairn knows nothing there are files; where it does there are none. Bash does that by an option of 'complete', outside of the function.")]
    [DataRow("cairn deploy --identity key-of", "key-of-mine")]
    [DataRow("cairn deploy ", "cinnabar")]
    public void HasFilesOnlyWhereCairnKnowsNothing(string line, string expected) => ShouldBe(line, expected, "fish", "zsh");

    public void Dispose() => _fleet.Dispose();

    /// <summary>Asks the shells that there are; the test is skipped when one is missing.</summary>
    private void ShouldBe(string line, string expected, params IReadOnlyList<string> shells)
    {
        var path = $"{_fleet.Root}/bin:{Environment.GetEnvironmentVariable("PATH")}";
        var missing = shells.Where(shell => !path.Split(':').Any(folder => File.Exists(Path.Combine(folder, shell)))).ToList();

        foreach (var shell in shells.Except(missing))
        {
            Run(shell, line, path).ShouldBe(expected, shell);
        }

        if (missing.Count > 0)
        {
            Assert.Inconclusive($"Not installed: apt-get install {string.Join(' ', missing)}");
        }
    }

    private string Run(string shell, string line, string path)
    {
        string[] arguments = shell switch { "bash" => ["--norc", "-c", Bash], "fish" => ["--no-config", "-c", Fish], _ => ["-f", "-c", Zsh] };
        var start = new ProcessStartInfo(shell, arguments) { WorkingDirectory = _fleet.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = _fleet.Root;
        start.Environment["LINE"] = line;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        errors.GetAwaiter().GetResult().ShouldBeEmpty();
        return output.Trim();
    }
}
