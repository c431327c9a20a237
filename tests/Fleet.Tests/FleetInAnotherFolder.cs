using System.Diagnostics;

namespace Cairn.Fleet.Tests;

[TestClass]
public sealed class FleetInAnotherFolder
{
    [TestMethod]
    [Description("The directory, the time zone, the language and the home of whoever builds are in no closure and no lock file.")]
    public void HasTheSameClosures()
    {
        var here = EvaluatedMachine.RepositoryRoot;
        var there = Directory.CreateTempSubdirectory("cairn-elsewhere-").FullName;
        Copy(here, there);

        var (exitCode, output) = Run(there, "dotnet", "build", "tests/Fleet.Tests", "-p:RunAnalyzers=false");

        exitCode.ShouldBe(0, output);
        var machines = Directory.GetFiles(there, "closure.lock.json", SearchOption.AllDirectories).Select(static file => Path.GetFileName(Path.GetDirectoryName(file)!)).ToList();
        machines.Count.ShouldBe(8);
        foreach (var machine in machines)
        {
            var closure = Path.Combine("artifacts", "store", "closures", $"{machine}.json");
            File.ReadAllText(Path.Combine(there, closure)).ShouldBe(File.ReadAllText(Path.Combine(here, closure)), machine);
            var locked = Path.Combine("hosts", machine!, "closure.lock.json");
            File.ReadAllText(Path.Combine(there, locked)).ShouldBe(File.ReadAllText(Path.Combine(here, locked)), machine);
        }

        Directory.Delete(there, recursive: true);
    }

    /// <summary>Copies what is in git, with what is changed but not committed yet.</summary>
    private static void Copy(string from, string to)
    {
        var (exitCode, files) = TryRun(from, "git", "ls-files", "--cached", "--others", "--exclude-standard", "-z");
        if (exitCode != 0)
        {
            Assert.Inconclusive($"'git ls-files' has to list the repository's files: {files}");
        }

        foreach (var file in files.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(from, file))))
        {
            var copy = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(from, file), copy);
        }
    }

    private static (int ExitCode, string Output) TryRun(string folder, string program, params string[] arguments)
    {
        try
        {
            return Run(folder, program, arguments);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }

    private static (int ExitCode, string Output) Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["TZ"] = "Pacific/Kiritimati";
        start.Environment["LANG"] = "tr_TR.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
