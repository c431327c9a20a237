using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Cairn.Testing.Machines;

namespace Cairn.Sdk.Tests;

/// <summary>docs/first-machine.md, line by line: packages only, an empty home, a bare machine.</summary>
[TestClass]
[TestCategory("EndToEnd")]
public sealed partial class FirstMachine : MachineTest
{
    // What the template's server wants of Debian is there: the machine reaches no mirror.
    private static readonly MachineOptions s_options = new() { Recipe = MachineRecipe.Debian.With("git", "unattended-upgrades") };

    private static readonly string s_guide = Path.Combine(PackageFeed.RepositoryRoot, "docs/first-machine.md");

    [TestMethod]
    public async Task IsManagedAsTheGuideSays()
    {
        var machine = await StartAsync("web", s_options);
        var home = Directory.CreateDirectory(Path.Combine(PackageFeed.Root, "first-machine")).FullName;
        PrepareHome(home, machine);

        foreach (var (index, script) in Scripts().Index())
        {
            await RunAsync(home, index == 0 ? home : Path.Combine(home, "my-fleet"), Local(script));
            switch (index)
            {
                case 0:
                    Replace(home, "hosts/web/web.csproj", "root@web.example.net", $"root@{machine.Address}");
                    break;
                case 4: // Deployed, and asked for its status.
                    (await machine.RunAsync("readlink /opt/cairn/state/confirmed && id alice", TestContext.CancellationToken)).Check().ShouldStartWith("generations/1\n");
                    Replace(home, "hosts/web/Web.cs", "target.TimeZone", $"{Code()}\n        target.TimeZone");
                    break;
                case 5: // Deployed again.
                    (await machine.Files.ReadAsync("/etc/motd", TestContext.CancellationToken)).ShouldBe("This machine is managed. Its configuration is in git.\n");
                    break;
            }
        }

        (await machine.Files.ReadAsync("/etc/motd", TestContext.CancellationToken)).ShouldNotContain("managed"); // Back, with Debian's own.
        Scripts().Count.ShouldBe(7);
    }

    private static IReadOnlyList<string> Scripts() => [.. ShellBlock().Matches(File.ReadAllText(s_guide)).Select(static match => match.Groups["text"].Value)];

    private static string Code() => CodeBlock().Match(File.ReadAllText(s_guide)).Groups["text"].Value;

    /// <summary>Takes packages from where this repository's were packed to.</summary>
    private static string Local(string script) => script
        .Replace("install Cairn.Templates", $"install {Path.Combine(PackageFeed.Folder, "Cairn.Templates.0.1.0.nupkg")}", StringComparison.Ordinal)
        .Replace("cd my-fleet\n", $"cd my-fleet\nsed -i 's|<add key=\"nuget.org\".*|<add key=\"feed\" value=\"{PackageFeed.Folder}\" />|' nuget.config\n", StringComparison.Ordinal);

    private static void PrepareHome(string home, TestMachine machine)
    {
        var ssh = Directory.CreateDirectory(Path.Combine(home, ".ssh")).FullName;
        File.Copy(machine.SshKey, Path.Combine(ssh, "id_ed25519"));
        File.Copy(machine.SshKey + ".pub", Path.Combine(ssh, "id_ed25519.pub"));
        File.Copy(machine.KnownHosts, Path.Combine(ssh, "known_hosts"));
        File.WriteAllText(Path.Combine(home, ".gitconfig"), "[user]\n\tname = Alice\n\temail = alice@example.net\n");
    }

    private static void Replace(string home, string path, string old, string text)
    {
        var file = Path.Combine(home, "my-fleet", path);
        var before = File.ReadAllText(file);
        before.ShouldContain(old);
        File.WriteAllText(file, before.Replace(old, text, StringComparison.Ordinal));
    }

    private async Task RunAsync(string home, string folder, string script)
    {
        var start = new ProcessStartInfo("bash", ["-eu", "-o", "pipefail", "-c", script]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        DotNet.MakeNewcomer(start.Environment, Path.Combine(home, "packages"));
        start.Environment["HOME"] = home;
        start.Environment["DOTNET_CLI_HOME"] = home;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = new StringBuilder($"$ {script}");
        var errors = process.StandardError.ReadToEndAsync(TestContext.CancellationToken);
        said.Append(await process.StandardOutput.ReadToEndAsync(TestContext.CancellationToken)).Append(await errors);
        await process.WaitForExitAsync(TestContext.CancellationToken);
        TestContext.WriteLine(said.ToString());
        process.ExitCode.ShouldBe(0, said.ToString());
    }

    [GeneratedRegex("```sh\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ShellBlock();

    [GeneratedRegex("```csharp\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CodeBlock();
}
