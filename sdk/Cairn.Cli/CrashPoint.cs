using System.Diagnostics;
using System.Globalization;

namespace Cairn.Cli;

/// <summary>Ends the process hard before a write that a test asks for, as a power cut would.</summary>
internal static class CrashPoint
{
    /// <summary>The number of the write to end before, the first one being 1.</summary>
    internal const string Variable = "CAIRN_CRASH_AT";

    private static readonly int s_end = int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int s_passed;

    internal static void Pass()
    {
        s_passed++;
        if (s_passed == s_end)
        {
            using var process = Process.GetCurrentProcess();
            process.Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
