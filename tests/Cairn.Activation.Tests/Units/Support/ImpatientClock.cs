namespace Cairn.Activation.Tests.Units.Support;

/// <summary>A clock on which every wait is over at once, and has taken its time.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // Long waits are limits that nothing here reaches.
        if (dueTime < TimeSpan.FromMinutes(1))
        {
            _now += dueTime.Ticks;
            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }

        return System.CreateTimer(callback, state, dueTime, period);
    }
}
