namespace Cairn.Store.Files;

/// <summary>Locks a file against other processes and other handles of this one; the kernel frees it when the holder dies.</summary>
/// <remarks>The base library maps <see cref="FileShare.None"/> to flock(2) exclusive and <see cref="FileShare.Read"/> to shared.</remarks>
internal static class FileLock
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMacOS = 35;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    internal static IDisposable? TryTake(string path, bool exclusive)
    {
        try
        {
            return exclusive
                ? File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
                : File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        }
        catch (IOException error) when (error.HResult is WouldBlockOnLinux or WouldBlockOnMacOS)
        {
            return null;
        }
    }

    internal static IDisposable Take(string path, bool exclusive, StoreSettings settings, CancellationToken cancellation)
    {
        var started = settings.Clock.GetTimestamp();
        while (true)
        {
            var taken = TryTake(path, exclusive);
            if (taken is not null)
            {
                return taken;
            }

            if (settings.Clock.GetElapsedTime(started) > settings.Patience)
            {
                throw StoreDiagnostics.StoreBusy.Error(path, $"{settings.Patience.TotalSeconds:0}");
            }

            if (cancellation.WaitHandle.WaitOne(Pause))
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
