using System.CommandLine;

namespace Cairn.Cli.Commands;

/// <summary>What people type most, shown where they look for help.</summary>
internal static class Examples
{
    /// <summary>What stands between the description of a command and its examples.</summary>
    internal const string Heading = "\n\nExamples:\n";

    private static readonly Dictionary<string, string[]> s_examples = new(StringComparer.Ordinal)
    {
        ["build"] = ["cairn build cinnabar", "cairn build --on all --json"],
        ["bump"] = ["cairn bump --dry-run", "cairn bump Cairn.Shell --commit"],
        ["completion"] = ["eval \"$(cairn completion bash)\""],
        ["deploy"] = ["cairn deploy cinnabar electrum", "cairn deploy --on 'server & !canary' --batch 1,25%,100%", "cairn deploy cinnabar --dry-run"],
        ["diff"] = ["cairn diff cinnabar", "cairn diff --on all --base main --markdown"],
        ["gc"] = ["cairn gc --on all --keep 3 --dry-run"],
        ["generations"] = ["cairn generations cinnabar"],
        ["new"] = ["cairn new fleet my-fleet", "cairn new machine quartz -- --system linux-arm64"],
        ["options"] = ["cairn options cinnabar OpenSsh", "cairn options cinnabar \"time zone\"", "cairn options cinnabar TimeZone --json"],
        ["rollback"] = ["cairn rollback cinnabar", "cairn rollback cinnabar --to 4"],
        ["ssh"] = ["cairn ssh cinnabar", "cairn ssh cinnabar -- journalctl -u api -n 20"],
        ["status"] = ["cairn status --on all"],
        ["why"] = ["cairn why cinnabar OpenSsh.Ports"],
    };

    internal static void AddTo(RootCommand root)
    {
        foreach (var command in root.Subcommands)
        {
            if (s_examples.TryGetValue(command.Name, out var lines))
            {
                command.Description += Heading + string.Join('\n', lines.Select(static line => $"  {line}"));
            }
        }
    }
}
