namespace Cairn.Cli;

/// <summary>Something outside the program that keeps a command from going on, told in one line.</summary>
internal sealed class CommandException(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Gets what the process ends with.</summary>
    internal int ExitCode { get; } = exitCode;
}
