using Cairn.Cli.Fleets;

namespace Cairn.Cli.Bumps;

/// <summary>Commits what a bump changed, and nothing else.</summary>
internal static class GitCommit
{
    /// <summary>Refuses to begin when a commit of a bump would take along somebody's unfinished change.</summary>
    internal static async Task EnsureCleanAsync(string root, IEnumerable<string> files, CancellationToken cancellation)
    {
        var (exitCode, output) = await ExternalProgram.RunAsync(root, "git", ["status", "--porcelain", "--", .. files], cancellation);
        if (exitCode != 0 || output.Trim().Length > 0)
        {
            throw new CommandException(ExitCodes.Usage, $"--commit needs these files without changes of yours: {string.Join(", ", output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimStart()))}. Commit them first, or leave --commit out.");
        }
    }

    internal static async Task CommitAsync(string root, string message, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        await GitAsync(root, ["add", "--", .. files], cancellation);
        await GitAsync(root, ["commit", "--quiet", "--message", message, "--", .. files], cancellation);
    }

    private static async Task GitAsync(string root, string[] arguments, CancellationToken cancellation)
    {
        var (exitCode, output) = await ExternalProgram.RunAsync(root, "git", arguments, cancellation);
        if (exitCode != 0)
        {
            throw new CommandException(ExitCodes.Usage, $"'git {arguments[0]}' ended with {exitCode}: {output.Trim()}");
        }
    }
}
