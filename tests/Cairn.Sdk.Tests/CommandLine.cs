using System.Diagnostics;

namespace Cairn.Sdk.Tests;

/// <summary>Runs the real command line in a fleet, as a user whose key is in that fleet's folder <c>home</c>.</summary>
internal static class CommandLine
{
    internal static CommandResult Cairn(TestFleet fleet, params string[] arguments) => Run(fleet, "dotnet", [PackageFeed.CommandLine, .. arguments]);

    internal static CommandResult Run(TestFleet fleet, string program, params string[] arguments)
    {
        using var process = Process.Start(Start(fleet, program, arguments))!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    internal static ProcessStartInfo Start(TestFleet fleet, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = fleet.Root, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var name in start.Environment.Keys.Where(static name => name == "CI" || name.StartsWith("MSBuild", StringComparison.Ordinal) || name.StartsWith("SOPS_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = PackageFeed.Cache;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(fleet.Root, "home");
        return start;
    }
}
