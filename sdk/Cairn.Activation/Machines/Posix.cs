using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Cairn.Activation.Machines;

/// <summary>The system calls that the base library lacks.</summary>
internal static partial class Posix
{
    internal static uint EffectiveUser => GetEffectiveUid();

    internal static uint EffectiveGroup => GetEffectiveGid();

    // O_RDONLY is 0 everywhere; O_CLOEXEC is not the same number everywhere.
    internal static SafeFileHandle OpenDirectory(string path)
    {
        var descriptor = Open(path, OperatingSystem.IsMacOS() ? 0x1000000 : 0x80000);
        Check(descriptor < 0 ? descriptor : 0, path);
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }

    internal static void Check(int result, string subject)
    {
        if (result != 0)
        {
            throw new IOException($"'{subject}': {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
        }
    }

    // statx and macOS's lstat have one layout on every processor; Linux's lstat does not.
    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int StatX(int folder, string path, int flags, uint mask, Span<byte> result);

    [LibraryImport("libc", EntryPoint = "lstat", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int LStat(string path, Span<byte> result);

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int HardLink(string existing, string path);

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int Rename(string from, string to);

    [LibraryImport("libc", EntryPoint = "sethostname", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int SetHostName(string name, nuint length);

    /// <summary>Lets the calling thread use files as another user; the kernel's answer says who it was before.</summary>
    [LibraryImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int UseFilesAs(uint user);

    [LibraryImport("libc", EntryPoint = "setfsgid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    internal static partial int UseFilesAsGroup(uint group);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial uint GetEffectiveUid();

    [LibraryImport("libc", EntryPoint = "getegid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial uint GetEffectiveGid();
}
