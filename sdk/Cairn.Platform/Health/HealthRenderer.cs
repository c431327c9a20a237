using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns checks of health into entries of the manifest.</summary>
internal static class HealthRenderer
{
    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    /// <summary>Gives the kinds of questions that a check asks, by the names of its options.</summary>
    internal static IReadOnlyList<string> KindsOf(HealthCheck check) =>
    [
        .. check.Unit is null ? [] : (string[])[nameof(HealthCheck.Unit)],
        .. check.Port is null ? [] : (string[])[nameof(HealthCheck.Port)],
        .. check.Http is null ? [] : (string[])[nameof(HealthCheck.Http)],
        .. !check.Command.HasValue ? [] : (string[])[nameof(HealthCheck.Command)],
    ];

    internal static IReadOnlyList<HealthCheckEntry>? Render(OptionTable<HealthCheck> checks, ObjectFiles files) => checks.Count == 0 ? null :
    [
        .. checks.Values.Select(check => new HealthCheckEntry
        {
            Name = check.RowKey,
            From = check.From,
            Unit = check.Unit,
            Port = check.Port,
            Http = check.Http,
            Script = !check.Command.HasValue ? null : files.Add($"scripts/health/{check.RowKey}", Script.Of(check.Command.ToString()), isExecutable: true),
            Status = check.Http is null ? null : check.Status,
            Text = check.Http is null ? null : check.Text,
            Host = check.Port is null && check.Http is null ? null : check.Host,
            Timeout = Milliseconds(check.Timeout ?? s_timeout),
            Retries = check.Retries,
            Interval = Milliseconds(check.Interval ?? s_interval),
        }),
    ];

    private static int Milliseconds(TimeSpan time) => (int)Math.Ceiling(time.TotalMilliseconds);
}
