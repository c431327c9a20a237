namespace Cairn.Deployment.Machines;

/// <summary>Chooses how hard zstd compresses: on a slow line the processor waits and may as well work, on a quick one the line waits for it.</summary>
internal static class CompressionLevel
{
    /// <summary>A bit more than half of what is sent goes; as quick as a line of a gigabit.</summary>
    internal const int Quick = 1;

    /// <summary>A sixth fewer bytes than <see cref="Quick"/>, for more than three times the time.</summary>
    internal const int Thorough = 6;

    private const double SlowLine = 16 * 1024 * 1024;

    // Less than that fits into the buffers on the way, and says nothing of the line.
    private const long Telling = 4 * 1024 * 1024;

    /// <summary>Chooses the level of the next object.</summary>
    /// <param name="level">The level of the last.</param>
    /// <param name="bytes">How many compressed bytes that was.</param>
    /// <param name="time">How long it took.</param>
    internal static int After(int level, long bytes, TimeSpan time) => bytes < Telling ? level : bytes / time.TotalSeconds < SlowLine ? Thorough : Quick;
}
