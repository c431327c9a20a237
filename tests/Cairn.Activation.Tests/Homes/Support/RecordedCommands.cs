using Cairn.Activation.Machines;

namespace Cairn.Activation.Tests.Homes.Support;

/// <summary>Writes down what is run, and answers as told.</summary>
internal sealed class RecordedCommands : ICommands
{
    internal List<Command> Ran { get; } = [];

    /// <summary>Gets or sets the answers; without one, a program succeeds and prints nothing.</summary>
    internal Func<Command, CommandResult?> Answer { get; set; } = static _ => null;

    public CommandResult Run(Command command, CancellationToken cancellation = default)
    {
        Ran.Add(command);
        return Answer(command) ?? new CommandResult(0, "", "");
    }
}
