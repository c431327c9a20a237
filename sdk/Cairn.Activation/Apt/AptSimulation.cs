using System.Text.RegularExpressions;

namespace Cairn.Activation.Apt;

/// <summary>What <c>apt-get --simulate</c> said it would do.</summary>
/// <param name="Steps">The versions that would change, sorted by name.</param>
/// <param name="Unknown">Packages, versions and suites that no archive has, with APT's words; by name.</param>
/// <param name="Chosen">The packages that it takes for names that others provide, by that name.</param>
internal sealed partial record AptSimulation(
    IReadOnlyList<PackageStep> Steps, IReadOnlyDictionary<string, string> Unknown, IReadOnlyDictionary<string, string> Chosen)
{
    internal static AptSimulation Nothing { get; } = Parse("", "", "");

    /// <summary>Reads what it printed.</summary>
    /// <param name="output">Its standard output.</param>
    /// <param name="errors">Its standard error.</param>
    /// <param name="architecture">The machine's architecture.</param>
    internal static AptSimulation Parse(string output, string errors, string architecture)
    {
        var steps = new SortedDictionary<string, PackageStep>(StringComparer.Ordinal);
        foreach (var line in output.Split('\n'))
        {
            if (Installed().Match(line) is { Success: true } install)
            {
                var name = DpkgState.Named(Bare(install.Groups["name"].Value), install.Groups["arch"].Value, architecture);
                steps[name] = new PackageStep(name, Before(install), install.Groups["new"].Value);
            }
            else if (Removed().Match(line) is { Success: true } remove)
            {
                var name = remove.Groups["name"].Value;
                name = name.EndsWith($":{architecture}", StringComparison.Ordinal) ? Bare(name) : name;
                // A package that is replaced by another version is not removed, though some solutions print both.
                steps.TryAdd(name, new PackageStep(name, Before(remove), After: null));
            }
        }

        var chosen = Selected().Matches(output).DistinctBy(static match => match.Groups["wanted"].Value, StringComparer.Ordinal)
            .ToDictionary(static match => match.Groups["wanted"].Value, static match => match.Groups["name"].Value, StringComparer.Ordinal);
        return new AptSimulation([.. steps.Values], Unknowns(errors), chosen);

        static string Bare(string name) => name.Split(':')[0];
        static string? Before(Match match) => match.Groups["old"] is { Success: true } old ? old.Value : null;
    }

    private static SortedDictionary<string, string> Unknowns(string errors)
    {
        var unknown = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in errors.Split('\n'))
        {
            if (NotFound().Match(line) is { Success: true } match)
            {
                unknown[match.Groups["name"].Value] = line["E: ".Length..].Trim();
            }
        }

        return unknown;
    }

    [GeneratedRegex(@"^Inst (?<name>\S+)( \[(?<old>[^\]]+)\])? \((?<new>\S+) .*?\[(?<arch>[^\]]+)\]\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Installed();

    [GeneratedRegex(@"^(Remv|Purg) (?<name>\S+)( \[(?<old>[^\]]+)\])?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Removed();

    [GeneratedRegex(@"^Note, selecting '(?<name>[^']+)' instead of '(?<wanted>[^']+)'", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Selected();

    [GeneratedRegex(@"^E: (Unable to locate package (?<name>\S+)|Package '(?<name>[^']+)' has no installation candidate|(Version|Release) '[^']*' for '(?<name>[^']+)' was not found)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotFound();
}
