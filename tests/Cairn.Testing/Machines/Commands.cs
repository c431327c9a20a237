using System.Diagnostics;

namespace Cairn.Testing.Machines;

/// <summary>Runs programs of this computer.</summary>
internal static class Commands
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    /// <summary>Finds a program where they are: on the path, and where administrators' are.</summary>
    public static string? Find(string program) =>
        ((Environment.GetEnvironmentVariable("PATH") ?? "") + ":/usr/sbin:/sbin").Split(':', StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    /// <summary>Runs a program that has to end well.</summary>
    public static async Task<string> CheckAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        (await RunAsync(program, arguments, null, s_patience, cancellation)).Check();

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads; nothing where null.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <exception cref="TimeoutException">It did not end in time, and was killed.</exception>
    public static async Task<CommandResult> RunAsync(
        string program, IReadOnlyList<string> arguments, Stream? input, TimeSpan patience, CancellationToken cancellation)
    {
        using var process = Process.Start(Describe(program, arguments))!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(patience);
        try
        {
            var output = new MemoryStream();
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            await Task.WhenAll(process.StandardOutput.BaseStream.CopyToAsync(output, deadline.Token), FeedAsync(process, input, deadline.Token), errors);
            await process.WaitForExitAsync(deadline.Token);
            return new CommandResult(string.Join(' ', [program, .. arguments]), process.ExitCode, output.ToArray(), await errors);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"'{program} {string.Join(' ', arguments)}' did not end within {patience.TotalSeconds:0} s.", late);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static ProcessStartInfo Describe(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Find(program) ?? program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        // Programs that mmdebstrap and others call are there too.
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH") + ":/usr/sbin:/sbin";
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }

    private static async Task FeedAsync(Process process, Stream? input, CancellationToken cancellation)
    {
        try
        {
            if (input is not null)
            {
                await input.CopyToAsync(process.StandardInput.BaseStream, cancellation);
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading everything; its exit code says whether that is well.
        }
    }
}
