using Cairn.Cli.Fleets;

namespace Cairn.Cli.Bumps;

/// <summary>Lists the files that a fleet is made of.</summary>
internal static class FleetFiles
{
    private static readonly string[] s_made = [".git", "artifacts", "bin", "obj", "node_modules"];

    /// <summary>Lists what git knows or would know; without git, everything that no build made.</summary>
    internal static async Task<IReadOnlyList<string>> ListAsync(string root, CancellationToken cancellation)
    {
        if (!Path.Exists(Path.Combine(root, ".git")))
        {
            return ListPlain(root);
        }

        var (exitCode, output) = await ExternalProgram.RunAsync(root, "git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], cancellation);
        return exitCode == 0
            ? [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(root, file)) && !file.StartsWith("artifacts/", StringComparison.Ordinal))]
            : throw new CommandException(ExitCodes.Usage, $"'git ls-files' in '{root}' ended with {exitCode}: {output.Trim()}");
    }

    internal static IReadOnlyList<string> ListPlain(string root) => ListPlain(root, "");

    private static IReadOnlyList<string> ListPlain(string root, string inside)
    {
        var folder = Path.Combine(root, inside);
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.GetFiles(folder).Select(file => Path.GetRelativePath(root, file)),
            .. Directory.GetDirectories(folder)
                .Where(static inner => !s_made.Contains(Path.GetFileName(inner), StringComparer.Ordinal))
                .SelectMany(inner => ListPlain(root, Path.GetRelativePath(root, inner))),
        ];
    }
}
