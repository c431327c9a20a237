using Cairn.Activation.Machines;

namespace Cairn.Activation.Tests.Support;

/// <summary>Answers the commands that a test expects, and no other.</summary>
internal sealed class WrittenCommands : ICommands
{
    internal Func<Command, CommandResult?> Answer { get; set; } = static _ => null;

    public CommandResult Run(Command command, CancellationToken cancellation = default) =>
        Answer(command) ?? throw new InvalidOperationException($"'{command}' was not expected.");
}
