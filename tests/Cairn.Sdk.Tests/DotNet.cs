using System.Diagnostics;

namespace Cairn.Sdk.Tests;

/// <summary>Runs the .NET CLI as a user of a fresh machine would: with package caches of its own.</summary>
internal static class DotNet
{
    internal static CommandResult Run(string folder, string packageCache, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        MakeNewcomer(start.Environment, packageCache);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    /// <summary>Makes an environment that of a user of a fresh machine, whatever the tests run in.</summary>
    internal static void MakeNewcomer(IDictionary<string, string?> environment, string packageCache)
    {
        environment["NUGET_PACKAGES"] = packageCache;
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        // Where the tests run in CI, the machine of that user is still not a CI machine, whose lock files have to be there already.
        environment.Remove("CI");

        // What the test runner sets for itself must not reach the builds.
        foreach (var name in environment.Keys.Where(static k => k.StartsWith("MSBuild", StringComparison.Ordinal) && k != "MSBUILDDISABLENODEREUSE").ToList())
        {
            environment.Remove(name);
        }
    }
}

/// <summary>How a command ended and what it printed.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>Gets the lines with errors and warnings, once each.</summary>
    internal IReadOnlyList<string> Problems =>
        [.. Output.Split('\n').Select(static line => line.Trim()).Where(static line => line.Contains("error", StringComparison.Ordinal) || line.Contains("warning", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
}
