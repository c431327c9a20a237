using System.Text;

namespace Cairn.Testing.Machines;

/// <summary>How a command ended and what it wrote.</summary>
/// <param name="Command">The command, as a shell would show it.</param>
/// <param name="ExitCode">Its exit code; 128 and the signal's number for one that was killed.</param>
/// <param name="Bytes">What it wrote to its standard output.</param>
/// <param name="Errors">What it wrote to its standard error.</param>
public sealed record CommandResult(string Command, int ExitCode, ReadOnlyMemory<byte> Bytes, string Errors)
{
    /// <summary>Gets what it wrote to its standard output, as text.</summary>
    public string Output => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>Gives the output of a command that ended well.</summary>
    /// <returns>The output, without the end of its last line.</returns>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public string Check() => ExitCode == 0
        ? Output.TrimEnd('\n')
        : throw new InvalidOperationException($"'{Command}' ended with {ExitCode}.\n{Output}{Errors}");
}
