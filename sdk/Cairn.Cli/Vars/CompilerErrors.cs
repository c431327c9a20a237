using System.Text.RegularExpressions;

namespace Cairn.Cli.Vars;

/// <summary>The errors in what a build says, each once, with its place from the fleet's folder.</summary>
internal static partial class CompilerErrors
{
    private const int MaxShown = 10;

    internal static string Of(string output, string root)
    {
        var errors = Line().Matches(output).Select(static error => error.Groups["error"].Value.TrimEnd()).Distinct(StringComparer.Ordinal)
            .Select(error => error.StartsWith($"{root}{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? error[(root.Length + 1)..] : error)
            .ToList();
        return errors.Count == 0 ? output.Trim().Split('\n')[^1].Trim()
            : string.Join('\n', errors.Take(MaxShown)) + (errors.Count > MaxShown ? $"\nand {errors.Count - MaxShown} more" : "");
    }

    // The place, the error, and behind it the project.
    [GeneratedRegex(@"^\s*(?<error>[^\r\n]*?:\s*error\s+[A-Z]+\d+\s*:[^\r\n]*?)(\s+\[[^\]\r\n]*\])?\r?$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Line();
}
