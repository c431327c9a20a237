namespace Cairn.Activation.Machines;

/// <summary>How a command ended, and what it printed.</summary>
/// <param name="ExitCode">Its exit code; 128 and the number for a signal.</param>
/// <param name="Output">Its standard output; bytes that are no UTF-8 are replaced.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The exit code of a program that is not on the machine.</summary>
    internal const int NotFound = 127;

    internal bool Succeeded => ExitCode == 0;

    internal string ExitWords => $"exit code {ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>Gets the last lines of what it printed, errors first, for a message.</summary>
    internal string Excerpt
    {
        get
        {
            var lines = (string.IsNullOrWhiteSpace(Errors) ? Output : Errors).Trim().Split('\n');
            return lines is [""] ? "it printed nothing" : string.Join("; ", lines.TakeLast(5).Select(static line => line.Trim()));
        }
    }
}
