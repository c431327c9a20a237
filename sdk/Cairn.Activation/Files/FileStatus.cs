using System.ComponentModel;
using System.Runtime.InteropServices;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Files;

/// <summary>What the file system says of a path, without following a link at its end.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Mode">Its permissions.</param>
/// <param name="Uid">Its owner.</param>
/// <param name="Gid">Its group.</param>
internal sealed record FileStatus(FileType Kind, UnixFileMode Mode, uint Uid, uint Gid)
{
    private const int NotFound = 2;
    private const int NotADirectory = 20;
    private const int SizeOfStatus = 256;
    private const int Here = -100;
    private const int NoFollow = 0x100;
    private const uint BasicFields = 0x7ff;

    internal static FileStatus? Of(string path)
    {
        Span<byte> status = stackalloc byte[SizeOfStatus];
        var failed = OperatingSystem.IsMacOS() ? Posix.LStat(path, status) : Posix.StatX(Here, path, NoFollow, BasicFields, status);
        if (failed != 0)
        {
            return Marshal.GetLastPInvokeError() is NotFound or NotADirectory
                ? null
                : throw new IOException($"'{path}': {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
        }

        return OperatingSystem.IsMacOS() ? OfMac(status) : OfLinux(status);
    }

    /// <summary>struct statx, the same on every processor: linux/stat.h.</summary>
    private static FileStatus OfLinux(ReadOnlySpan<byte> status) => From(
        mode: MemoryMarshal.Read<ushort>(status[28..]),
        uid: MemoryMarshal.Read<uint>(status[20..]),
        gid: MemoryMarshal.Read<uint>(status[24..]));

    /// <summary>struct stat with 64-bit inodes: sys/stat.h.</summary>
    private static FileStatus OfMac(ReadOnlySpan<byte> status) => From(
        mode: MemoryMarshal.Read<ushort>(status[4..]),
        uid: MemoryMarshal.Read<uint>(status[16..]),
        gid: MemoryMarshal.Read<uint>(status[20..]));

    private static FileStatus From(ushort mode, uint uid, uint gid) => new(
        (mode & 0xf000) switch
        {
            0x8000 => FileType.Regular,
            0x4000 => FileType.Directory,
            0xa000 => FileType.Link,
            _ => FileType.Other,
        },
        (UnixFileMode)(mode & 0xfff),
        uid,
        gid);
}
