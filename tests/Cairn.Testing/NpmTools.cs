using System.ComponentModel;
using System.Diagnostics;

namespace Cairn.Testing;

/// <summary>Programs from npm that tests compare with, installed once for a test run.</summary>
public static class NpmTools
{
    /// <summary>Installs packages and gives <c>node_modules</c>; a reason instead where npm or its registry is missing.</summary>
    /// <remarks>Without optional parts, which may have to be compiled; a program that comes as one, for its system only, is named itself.</remarks>
    /// <param name="packages">The packages with their versions.</param>
    public static (string? Folder, string? Reason) Install(params string[] packages)
    {
        var folder = Directory.CreateTempSubdirectory("cairn-npm-").FullName;
        var (exitCode, output) = Run(folder, "npm", ["install", "--no-audit", "--no-fund", "--omit=optional", "--prefix", folder, .. packages]);
        return exitCode == 0 ? (Path.Combine(folder, "node_modules"), null) : (null, $"npm cannot install {string.Join(", ", packages)}: {output.Trim()}");
    }

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What its environment has beside ours.</param>
    public static (int ExitCode, string Output) Run(string folder, string program, IReadOnlyList<string> arguments, params IEnumerable<KeyValuePair<string, string>> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + errors.GetAwaiter().GetResult());
        }
        catch (Win32Exception missing)
        {
            return (-1, missing.Message);
        }
    }
}
