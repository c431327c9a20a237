using System.CommandLine;
using Cairn.Cli.Completions;

namespace Cairn.Cli.Commands;

/// <summary><c>cairn completion</c>: the script that a shell completes with.</summary>
internal static class CompletionCommand
{
    private const string Directive = "[suggest";

    internal static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "The shell: bash, fish or zsh." };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.All.Keys]);
        var command = new Command("completion", "Prints the script with which a shell completes commands, options, machines and tags.") { shell };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(CompletionScripts.All[parsed.GetValue(shell)!]);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Answers a shell, which gives the line up to the cursor.</summary>
    internal static async Task<int> AnswerAsync(ParseResult parsed, string line, Terminal terminal)
    {
        await using var found = new StringWriter();
        var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { Output = found, Error = terminal.Err });
        await terminal.Out.WriteAsync(Suggestions.Relevant(line, found.ToString()));
        return exitCode;
    }

    /// <summary>Says whether a shell asks; a line that is not complete is no mistake then.</summary>
    internal static bool IsAsked(string[] arguments) => arguments is [var first, ..] && first.StartsWith(Directive, StringComparison.Ordinal);
}
