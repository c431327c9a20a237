using System.Diagnostics;
using System.Globalization;

namespace Cairn.Benchmarks;

/// <summary>A program to measure as a whole process.</summary>
internal sealed record Command(string Program, params string[] Arguments)
{
    private const string Measurer = "/usr/bin/time";

    /// <summary>Gets the folder to run it in.</summary>
    internal string Folder { get; init; } = Environment.CurrentDirectory;

    internal (TimeSpan Time, string Output) Run() => Run(Program, Arguments) is var (time, output, _) ? (time, output) : default;

    /// <summary>Runs it and says how much memory it had at most, in MiB; NaN where there is no GNU time.</summary>
    internal double PeakMemory()
    {
        if (!File.Exists(Measurer))
        {
            return double.NaN;
        }

        var (_, _, errors) = Run(Measurer, ["-f", "%M", Program, .. Arguments]);
        return double.Parse(errors.Trim().Split('\n')[^1], CultureInfo.InvariantCulture) / 1024;
    }

    private (TimeSpan Time, string Output, string Errors) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Folder };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (clock.Elapsed, output, errors.GetAwaiter().GetResult())
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}: {output}{errors.GetAwaiter().GetResult()}");
    }
}
