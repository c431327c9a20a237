using System.Diagnostics;

namespace Cairn.Benchmarks;

/// <summary>A program to time as a whole process.</summary>
internal sealed record Command(string Program, params string[] Arguments)
{
    internal (TimeSpan Time, string Output) Run()
    {
        var start = new ProcessStartInfo(Program, Arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (clock.Elapsed, output)
            : throw new InvalidOperationException($"'{Program} {string.Join(' ', Arguments)}' ended with {process.ExitCode}: {output}{errors.GetAwaiter().GetResult()}");
    }
}
