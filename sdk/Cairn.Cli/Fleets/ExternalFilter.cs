using System.Diagnostics;
using Cairn.Secrets;

namespace Cairn.Cli.Fleets;

/// <summary>Another program that is given secrets and gives some back, through pipes only.</summary>
internal static class ExternalFilter
{
    internal static async Task<(int ExitCode, SecretBytes Output, string Errors)> RunAsync(string folder, string program, IReadOnlyList<string> arguments, SecretBytes? input, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = ExternalProgram.Start(start);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = SecretStream.ReadToEndAsync(process.StandardOutput.BaseStream, cancellation);
            if (input is not null)
            {
                await WriteAsync(process.StandardInput.BaseStream, input, cancellation);
            }

            process.StandardInput.Close();
            var secret = await output;
            await process.WaitForExitAsync(cancellation);
            return (process.ExitCode, secret, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task WriteAsync(Stream stream, SecretBytes input, CancellationToken cancellation)
    {
        // Pipes take no spans asynchronously; the copy is pinned and overwritten like the original.
        var copy = GC.AllocateArray<byte>(input.Length, pinned: true);
        try
        {
            input.Span.CopyTo(copy);
            await stream.WriteAsync(copy, cancellation);
            await stream.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            // The program ended without reading; its exit code and its errors say why.
        }
        finally
        {
            System.Security.Cryptography.CryptographicOperations.ZeroMemory(copy);
        }
    }
}
