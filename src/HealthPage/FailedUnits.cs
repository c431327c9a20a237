using System.ComponentModel;
using System.Diagnostics;

namespace HealthPage;

/// <summary>Asks systemd for units that failed.</summary>
/// <param name="systemctl">The path of <c>systemctl</c>.</param>
internal sealed class FailedUnits(string systemctl)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    /// <summary>Gives the names, sorted; null when systemd does not answer.</summary>
    internal async Task<IReadOnlyList<string>?> ListAsync(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(systemctl, ["list-units", "--failed", "--plain", "--no-legend", "--no-pager"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(s_patience);
        try
        {
            using var process = Process.Start(start)!;
            var output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0 ? Parse(output) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Reads what systemctl prints: a unit a line, its name first.</summary>
    internal static IReadOnlyList<string> Parse(string output) =>
        [.. output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ')[0]).Order(StringComparer.Ordinal)];
}
