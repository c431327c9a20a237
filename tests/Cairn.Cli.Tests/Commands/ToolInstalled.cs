using System.Diagnostics;
using Cairn.Cli.Tests.Support;

namespace Cairn.Cli.Tests.Commands;

/// <summary>The command as its users get it: packed, and installed as a tool of .NET from a feed.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed class ToolInstalled : IDisposable
{
    private readonly Folder _folder = new();

    [TestMethod]
    [Description("P22: also where nobody reads what it prints.")]
    public void Runs()
    {
        _folder.Write("nuget.config", $"""<configuration><packageSources><clear /><add key="feed" value="{_folder.Root}/feed" /></packageSources></configuration>""");
        _folder.Write("Directory.Packages.props", "<Project />");
        _folder.Write("hosts/cinnabar/cinnabar.csproj", "<Project><PropertyGroup><HostSystem>linux-x64</HostSystem></PropertyGroup></Project>");
        Succeed("dotnet", "pack", Path.Combine(Repository.Root, "sdk/Cairn.Cli/Cairn.Cli.csproj"), "--no-build", "--nologo", "-c", Configuration, "-o", $"{_folder.Root}/feed");
        Succeed("dotnet", "tool", "install", "Cairn.Cli", "--tool-path", "tools", "--configfile", "nuget.config", "--prerelease");

        Run("tools/cairn", "--help").Output.ShouldContain("Manages a fleet of macOS and Linux machines from one repository.");
        Run("tools/cairn", "[suggest:13]", "cairn deploy ").Output.ShouldContain("cinnabar");
        Run("bash", "-c", "{ sleep 1; tools/cairn deploy --help; echo \"ended with $?\" >&2; } | true").Output.ShouldBe("ended with 0\n");
        Run("tools/cairn", "deploy", "quartz").ExitCode.ShouldBe(ExitCodes.Usage);
    }

    public void Dispose() => _folder.Dispose();

    private static string Configuration => Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));

    private void Succeed(string program, params IEnumerable<string> arguments)
    {
        var (exitCode, output) = Run(program, arguments);
        exitCode.ShouldBe(0, output);
    }

    private (int ExitCode, string Output) Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program.StartsWith("tools/", StringComparison.Ordinal) ? Path.Combine(_folder.Root, program) : program, arguments)
        {
            WorkingDirectory = _folder.Root, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_folder.Root, "packages");
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
