using System.Globalization;

namespace Cairn.Platform;

/// <summary>Times as systemd reads them.</summary>
internal static class TimeSpans
{
    internal static string ToSystemd(TimeSpan time) => time switch
    {
        _ when time == TimeSpan.MaxValue || time == Timeout.InfiniteTimeSpan => "infinity",
        _ when time < TimeSpan.Zero => throw new ArgumentOutOfRangeException(nameof(time), time, "A time cannot be negative."),
        _ when time.Ticks % TimeSpan.TicksPerSecond == 0 => $"{(time.Ticks / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture)}s",
        _ when time.Ticks % TimeSpan.TicksPerMillisecond == 0 => $"{(time.Ticks / TimeSpan.TicksPerMillisecond).ToString(CultureInfo.InvariantCulture)}ms",
        _ => $"{(time.Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture)}us",
    };
}
