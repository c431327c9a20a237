namespace Cairn.Activation.Tests.Pulling.Support;

/// <summary>A time of day that passes when a test says so.</summary>
internal sealed class ManualClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    internal void Pass(TimeSpan time) => _now += time;
}
