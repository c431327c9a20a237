using Microsoft.Win32.SafeHandles;

namespace Cairn.Store.Files;

/// <summary>The modes and the time that every file in a store has, so that nothing but content tells two copies apart.</summary>
internal static class Canonical
{
    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable =
        ReadOnly | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>For a directory that is about to be renamed or emptied, which its owner could not do otherwise.</summary>
    internal const UnixFileMode Writable = Executable | UnixFileMode.UserWrite;

    // Nix's choice: 0 is taken for "missing" by some programs.
    private static readonly DateTime Time = DateTime.UnixEpoch.AddSeconds(1);

    internal static void SetFile(SafeFileHandle file, bool executable)
    {
        OnlyOnUnix();
#pragma warning disable CA1416 // OnlyOnUnix has thrown on Windows.
        File.SetUnixFileMode(file, executable ? Executable : ReadOnly);
#pragma warning restore CA1416
        File.SetLastWriteTimeUtc(file, Time);
    }

    internal static bool IsSealed(string path)
    {
        OnlyOnUnix();
#pragma warning disable CA1416 // OnlyOnUnix has thrown on Windows.
        return File.GetUnixFileMode(path) == Executable;
#pragma warning restore CA1416
    }

    internal static void SetFolder(string path)
    {
        SetMode(path, Executable);
        File.SetLastWriteTimeUtc(path, Time);
    }

    // The base library sets the time of the link itself, not of what it points to.
    internal static void SetSymlink(string path) => File.SetLastWriteTimeUtc(path, Time);

    internal static void SetMode(string path, UnixFileMode mode)
    {
        OnlyOnUnix();
#pragma warning disable CA1416 // OnlyOnUnix has thrown on Windows.
        File.SetUnixFileMode(path, mode);
#pragma warning restore CA1416
    }

    private static void OnlyOnUnix()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("A store needs the file modes of macOS or Linux.");
        }
    }
}
