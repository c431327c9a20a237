namespace Cairn.Testing.Machines;

/// <summary>A lock between processes that ends with whoever holds it, however they end.</summary>
internal static class FileLock
{
    /// <summary>Takes a lock when it is free.</summary>
    /// <param name="file">The file that stands for it; it stays.</param>
    /// <param name="patience">How long to wait.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The lock, which is free again when it is disposed.</returns>
    public static async Task<FileStream> TakeAsync(string file, TimeSpan patience, CancellationToken cancellation)
    {
        FileStream? taken = null;
        await Waiting.UntilAsync(() => (taken = TryTake(file)) is not null, $"lock '{file}' to become free", patience, cancellation);
        return taken!;
    }

    /// <summary>Takes a lock if it is free; null otherwise.</summary>
    /// <param name="file">The file that stands for it.</param>
    public static FileStream? TryTake(string file)
    {
        try
        {
            // On Unix this is flock(2), which the kernel lifts when the process ends.
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
