using Cairn.Store.Manifests;

namespace Cairn.Store.Health;

/// <summary>Asks checks of health, several at once, each as often as it says.</summary>
/// <param name="ask">Asks one once: gives what came instead of what is expected, null when it came. Its token ends a try that takes too long.</param>
/// <param name="clock">Measures tries and pauses.</param>
public sealed class HealthRun(Func<HealthCheckEntry, CancellationToken, Task<string?>> ask, TimeProvider clock)
{
    /// <summary>So many at once; a machine that has just switched has other things to do.</summary>
    private const int Parallel = 8;

    /// <summary>Asks them all, so that one run tells of everything that fails.</summary>
    /// <param name="checks">The checks.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Those that failed, in the order of the checks.</returns>
    public async Task<IReadOnlyList<HealthFailure>> FailuresAsync(IReadOnlyList<HealthCheckEntry> checks, CancellationToken cancellation)
    {
        using var places = new SemaphoreSlim(Parallel);
        var failures = await Task.WhenAll(checks.Select(async check =>
        {
            await places.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await FailureAsync(check, cancellation).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
            }
        })).ConfigureAwait(false);
        return [.. failures.OfType<HealthFailure>()];
    }

    private async Task<HealthFailure?> FailureAsync(HealthCheckEntry check, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            if (await TryAsync(check, cancellation).ConfigureAwait(false) is not { } came)
            {
                return null;
            }

            if (tries > check.Retries)
            {
                return new HealthFailure(check, came, tries);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(check.Interval), clock, cancellation).ConfigureAwait(false);
        }
    }

    private async Task<string?> TryAsync(HealthCheckEntry check, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMilliseconds(check.Timeout), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            return await ask(check, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return $"no answer within {(check.Timeout / 1000.0).ToString(System.Globalization.CultureInfo.InvariantCulture)} seconds";
        }
    }
}
