using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Cairn.Store.Files;

/// <summary>The calls that the base library lacks: opening a directory to flush it, flushing a whole file system, telling a pipe from a file, plain rename(2).</summary>
internal static partial class Libc
{
    internal const int NotFound = 2;

    // O_RDONLY is 0 everywhere; O_CLOEXEC is not the same number everywhere.
    internal static int OpenReadOnly => OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int Rename(string from, string to);

    // Linux only, as the next.
    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int SyncFileSystem(SafeFileHandle any);

    [LibraryImport("libc", EntryPoint = "sync_file_range", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int SyncFileRange(SafeFileHandle file, long from, long count, uint flags);

    // statx and macOS's lstat have one layout on every processor; Linux's lstat does not.
    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int StatX(int folder, string path, int flags, uint mask, Span<byte> result);

    [LibraryImport("libc", EntryPoint = "lstat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int LStatMacArm(string path, Span<byte> result);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int LStatMacIntel(string path, Span<byte> result);
}
