using System.Text.RegularExpressions;
using Cairn.Cli.Fleets;

namespace Cairn.Cli.Bumps;

/// <summary>Builds machines in a copy of the fleet, and tells what fails.</summary>
internal static partial class MachineBuilds
{
    /// <summary>Builds machines one after the other; gives those that fail, with their first error.</summary>
    internal static async Task<IReadOnlyList<(FleetMachine Machine, string Error)>> FailuresAsync(string root, IEnumerable<FleetMachine> machines, CancellationToken cancellation)
    {
        var failures = new List<(FleetMachine, string)>();
        foreach (var machine in machines)
        {
            // Lock files are to change here, also where the environment says that builds may not change them.
            string[] arguments = ["build", machine.Folder, "--nologo", "--verbosity", "quiet", "--tl:off", "-p:ClosureLockedMode=false", "-p:RestoreLockedMode=false"];
            var (exitCode, output) = await ExternalProgram.RunAsync(root, "dotnet", arguments, cancellation);
            if (exitCode != 0)
            {
                failures.Add((machine, FirstError(output)));
            }
        }

        return failures;
    }

    /// <summary>Finds the first error in what a build says, without the places of this machine.</summary>
    internal static string FirstError(string output) =>
        Error().Match(output) is { Success: true } match
            ? $"{match.Groups["id"].Value}: {match.Groups["text"].Value.Trim()}"
            : output.Trim().Split('\n')[^1].Trim();

    /// <summary>Finds the first error of a machine in what the build of several says; one of what they share when it has none of its own.</summary>
    internal static string FirstError(string output, string machine)
    {
        var own = string.Join('\n', output.Split('\n').Where(line => line.TrimEnd().EndsWith($"/{machine}.csproj]", StringComparison.Ordinal)));
        return Error().IsMatch(own) ? FirstError(own) : FirstError(output);
    }

    [GeneratedRegex(@"error\s+(?<id>[A-Z]+\d+)\s*:\s*(?<text>[^\r\n]*?)(\s+\[[^\]\r\n]*\])?\r?$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Error();
}
