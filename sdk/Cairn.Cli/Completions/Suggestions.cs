using System.CommandLine;
using System.CommandLine.Help;

namespace Cairn.Cli.Completions;

/// <summary>Makes what is suggested to shells what people on Unix expect.</summary>
internal static class Suggestions
{
    /// <summary>Prepares a command and those below it: an option that says yes takes no value, or the word after it would be completed to True; and <c>/h</c> is a file.</summary>
    internal static void Prepare(Command command)
    {
        foreach (var option in command.Options)
        {
            if (option is Option<bool>)
            {
                option.Arity = ArgumentArity.Zero;
            }
            else if (option is HelpOption help)
            {
                help.Aliases.Remove("/?");
                help.Aliases.Remove("/h");
                help.Aliases.Remove("-?");
            }
        }

        foreach (var below in command.Subcommands)
        {
            Prepare(below);
        }
    }

    /// <summary>Leaves out options where no dash was typed and there is something else: dozens of them would hide the machines.</summary>
    /// <param name="line">The line up to the cursor.</param>
    /// <param name="found">What there is, one a line.</param>
    internal static string Relevant(string line, string found)
    {
        var words = found.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var others = words.Where(static word => word[0] != '-').ToList();
        var begun = line[(line.LastIndexOf(' ') + 1)..];
        return string.Concat((begun.StartsWith('-') || others.Count == 0 ? words : [.. others]).Select(static word => $"{word.TrimEnd('\r')}\n"));
    }
}
