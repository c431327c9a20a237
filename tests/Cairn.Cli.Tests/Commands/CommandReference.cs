using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using Cairn.Cli.Commands;

namespace Cairn.Cli.Tests.Commands;

/// <summary>Writes the page of all commands.</summary>
internal static class CommandReference
{
    internal static string Write(RootCommand root)
    {
        var text = new StringBuilder("# Commands\n\n<!-- Made from the commands; change it there. -->\n\n`cairn` is the command line of a fleet. Results go to standard output, everything else to standard error; every command but those that run another program has `--json`. [Deploying](deploying.md) says what the exit codes mean.\n");
        foreach (var (path, command) in CommandTree.All(root, "cairn").Where(static found => found.Command is not RootCommand))
        {
            var (description, examples) = command.Description!.Split(Examples.Heading) is [var first, var second] ? (first, second) : (command.Description!, "");
            text.Append($"\n## {path}\n\n{description}\n");
            if (command.Subcommands.Count > 0)
            {
                continue;
            }

            if (examples.Length > 0)
            {
                text.Append($"\n```sh\n{string.Join('\n', examples.Split('\n').Select(static line => line.Trim()))}\n```\n");
            }

            text.Append($"\n```\n{path}{string.Concat(command.Arguments.Select(Usage))}{(command.Options.Any(IsOwn) ? " [options]" : "")}\n```\n\n| option | what |\n| --- | --- |\n");
            foreach (var argument in command.Arguments)
            {
                text.Append($"| `<{argument.Name}>` | {Cell(argument.Description)} |\n");
            }

            foreach (var option in command.Options.Where(IsOwn).OrderBy(static option => option.Name, StringComparer.Ordinal))
            {
                text.Append($"| `{option.Name}`{Default(option)} | {Cell(option.Description)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Usage(Argument argument) => argument.Arity.MinimumNumberOfValues == 0
        ? $" [<{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}]"
        : $" <{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}";

    private static bool IsOwn(Option option) => option is not (HelpOption or VersionOption) && !option.Hidden;

    private static string Default(Option option) => option.HasDefaultValue && option.GetDefaultValue() is { } value and not false and not Array ? $" (`{value}`)" : "";

    private static string Cell(string? text) => text!.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
