using System.Diagnostics;

namespace Cairn.Platform.Tests.Support;

/// <summary>Programs of the system that judge what we write.</summary>
internal static class Tool
{
    /// <summary>Finds a program; without it the test is inconclusive and says so.</summary>
    internal static string Find(string name)
    {
        var found = new[] { "/usr/bin", "/usr/sbin", "/usr/lib/systemd/user-environment-generators", "/bin", "/sbin" }
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        if (found is null)
        {
            Assert.Inconclusive($"{name} is not installed here.");
        }

        return found;
    }

    internal static (int ExitCode, string Output) Run(string program, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> variables)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
