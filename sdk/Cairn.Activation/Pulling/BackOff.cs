namespace Cairn.Activation.Pulling;

/// <summary>How long a closure that could not be activated is left alone: twice as long each time, and never longer than a day.</summary>
internal static class BackOff
{
    private static readonly TimeSpan s_first = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(1);

    internal static TimeSpan After(int failures) => failures == 0 ? TimeSpan.Zero : failures > 8 ? s_longest : TimeSpan.FromTicks(Math.Min(s_first.Ticks << (failures - 1), s_longest.Ticks));
}
