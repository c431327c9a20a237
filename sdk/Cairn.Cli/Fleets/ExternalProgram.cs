using System.ComponentModel;
using System.Diagnostics;

namespace Cairn.Cli.Fleets;

/// <summary>Another program, run to its end.</summary>
internal static class ExternalProgram
{
    internal static async Task<(int ExitCode, string Output)> RunAsync(string folder, string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Start(start);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    internal static Process Start(ProcessStartInfo start)
    {
        // A build node that stays for the next build would keep the pipes open, and whoever reads them to their end waiting.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new CommandException(ExitCodes.Usage, $"'{start.FileName}' cannot be started: {missing.Message}. Install it, or put it on PATH.", missing);
        }
    }
}
