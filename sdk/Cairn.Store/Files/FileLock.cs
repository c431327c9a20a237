namespace Cairn.Store.Files;

/// <summary>Locks a file against other processes and other handles of this one; the kernel frees it when the holder dies.</summary>
/// <remarks>The base library maps <see cref="FileShare.None"/> to flock(2) exclusive and <see cref="FileShare.Read"/> to shared.</remarks>
internal static class FileLock
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMacOS = 35;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private static readonly FileStreamOptions Alone = Options(FileAccess.ReadWrite, FileShare.None);
    private static readonly FileStreamOptions Together = Options(FileAccess.Read, FileShare.Read);

    internal static IDisposable? TryTake(string path, bool exclusive)
    {
        try
        {
            return new FileStream(path, exclusive ? Alone : Together);
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

    /// <summary>Only the owner may open the file: whoever can read it could hold it and block every collection.</summary>
    private static FileStreamOptions Options(FileAccess access, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = access, Share = share, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
