using System.Diagnostics;

namespace Cairn.Testing.Machines;

/// <summary>Waits for a condition, never for a time.</summary>
internal static class Waiting
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(30);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="what">What is waited for, to end the sentence "waited … for".</param>
    /// <param name="patience">How long at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="TimeoutException">It did not come to hold.</exception>
    public static Task UntilAsync(Func<bool> condition, string what, TimeSpan patience, CancellationToken cancellation) =>
        UntilAsync(() => Task.FromResult(condition()), what, patience, cancellation);

    /// <inheritdoc cref="UntilAsync(Func{bool}, string, TimeSpan, CancellationToken)"/>
    public static async Task UntilAsync(Func<Task<bool>> condition, string what, TimeSpan patience, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            if (Stopwatch.GetElapsedTime(start) > patience)
            {
                throw new TimeoutException($"Waited {patience.TotalSeconds:0} s for {what}.");
            }

            await Task.Delay(s_pause, cancellation);
        }
    }
}
