namespace Cairn.Activation.Machines;

/// <summary>Runs programs: those of the machine, or in tests answers written down before.</summary>
internal interface ICommands
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="command">The program.</param>
    /// <param name="cancellation">Ends the program and its children.</param>
    /// <returns>How it ended; a program that does not exist ends with 127.</returns>
    CommandResult Run(Command command, CancellationToken cancellation = default);
}
