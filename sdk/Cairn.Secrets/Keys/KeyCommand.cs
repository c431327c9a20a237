using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Cairn.Secrets.Keys;

/// <summary>Runs a command whose standard output is a key, for password stores and hardware.</summary>
internal static partial class KeyCommand
{
    private const int MaxOutput = 256 * 1024;

    internal static SecretBytes Run(string variable, string command, TimeSpan timeout)
    {
        var words = Split(command);
        if (words.Count == 0)
        {
            throw Unreadable(variable, "it is empty");
        }

        using var limit = new CancellationTokenSource(timeout);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(words[0], words.Skip(1)) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false })!;
            process.StandardInput.Close();
            using var key = Read(process, limit.Token);
            return process.ExitCode == 0 ? SecretBytes.Copy(key.Span) : throw Unreadable(variable, $"'{words[0]}' ended with {process.ExitCode}");
        }
        catch (OperationCanceledException)
        {
            throw Unreadable(variable, string.Create(CultureInfo.InvariantCulture, $"'{words[0]}' did not end within {timeout.TotalSeconds} seconds"));
        }
        catch (NotSupportedException)
        {
            throw Unreadable(variable, $"'{words[0]}' wrote more than {MaxOutput.ToString(CultureInfo.InvariantCulture)} bytes");
        }
        catch (Win32Exception fault)
        {
            throw Unreadable(variable, $"'{words[0]}' cannot be started ({fault.Message})");
        }
    }

    /// <summary>Splits at white space outside quotes; there is no shell.</summary>
    internal static List<string> Split(string command) =>
        [.. Words().Matches(command).Select(static word => string.Concat(word.Groups["part"].Captures.Select(static part => part.Value)))];

    private static SecretBytes Read(Process process, CancellationToken limit)
    {
        // Room enough for any key, so that the stream never moves and leaves a copy.
        using var output = new MemoryStream(new byte[MaxOutput], 0, MaxOutput, writable: true, publiclyVisible: true);
        try
        {
            process.StandardOutput.BaseStream.CopyToAsync(output, limit).GetAwaiter().GetResult();
            process.WaitForExitAsync(limit).GetAwaiter().GetResult();
            return SecretBytes.Take(output.GetBuffer().AsSpan(0, (int)output.Position));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static SecretsException Unreadable(string variable, string reason) => SecretsDiagnostics.KeySourceUnreadable.Error(variable, reason);

    [GeneratedRegex("(\"(?<part>[^\"]*)\"|'(?<part>[^']*)'|(?<part>[^\\s\"']+))+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
