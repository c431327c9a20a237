namespace HealthPage;

/// <summary>How a machine is.</summary>
/// <param name="Machine">Its name.</param>
/// <param name="Uptime">How long it has been running.</param>
/// <param name="FailedUnits">The units of systemd that failed; null when systemd cannot be asked.</param>
internal sealed record Health(string Machine, TimeSpan Uptime, IReadOnlyList<string>? FailedUnits)
{
    /// <summary>Gets a value indicating whether nothing failed.</summary>
    public bool IsHealthy => FailedUnits is { Count: 0 };
}
