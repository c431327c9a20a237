namespace Cairn.Activation.Machines;

/// <summary>How a command ended, and what it printed.</summary>
/// <param name="ExitCode">Its exit code; 128 and the number for a signal.</param>
/// <param name="Output">Its standard output; bytes that are no UTF-8 are replaced.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    internal bool Succeeded => ExitCode == 0;
}
