using Cairn.Activation.Machines;

namespace Cairn.Activation.Tests.Units.Support;

/// <summary>Answers commands from what a test wrote down, and remembers them.</summary>
internal sealed class WrittenAnswers(Func<string, CommandResult?> answer) : ICommands
{
    internal List<string> Asked { get; } = [];

    /// <summary>Gets what was asked but for questions.</summary>
    internal IEnumerable<string> Done => Asked.Where(static command => !command.Contains(" show ", StringComparison.Ordinal) && !command.Contains(" list-", StringComparison.Ordinal) && !command.Contains(" status ", StringComparison.Ordinal));

    public CommandResult Run(Command command, CancellationToken cancellation = default)
    {
        var text = command.ToString().Replace("--no-pager --no-ask-password ", "", StringComparison.Ordinal);
        Asked.Add(text);
        return answer(text) ?? new CommandResult(0, "", "");
    }
}
