namespace Cairn.Sdk;

/// <summary>The limits of downloads.</summary>
internal sealed record DownloadOptions
{
    internal const long UsualMaxSize = 512L << 20;

    /// <summary>Gets the greatest size of a download in bytes.</summary>
    internal long MaxSize { get; init; } = UsualMaxSize;

    /// <summary>Gets how often a download is tried.</summary>
    internal int Attempts { get; init; } = 5;

    /// <summary>Gets how long nothing may arrive before an attempt is given up.</summary>
    internal TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets what waits between two attempts: 1, 2, 4… seconds.</summary>
    internal Func<int, CancellationToken, Task> Pause { get; init; } =
        static (attempt, cancellation) => Task.Delay(TimeSpan.FromSeconds(1 << Math.Min(attempt - 1, 5)), cancellation);
}
