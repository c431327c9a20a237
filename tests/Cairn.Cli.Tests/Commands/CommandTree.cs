using System.CommandLine;

namespace Cairn.Cli.Tests.Commands;

/// <summary>All commands, with the words that call them.</summary>
internal static class CommandTree
{
    internal static IEnumerable<(string Path, Command Command)> All(Command command, string path) =>
        command.Subcommands.OrderBy(static inner => inner.Name, StringComparer.Ordinal).SelectMany(inner => All(inner, $"{path} {inner.Name}")).Prepend((path, command));
}
