using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Cairn.Store.Files;

/// <summary>Asks the kernel what lies at a path; the base library cannot tell a pipe from a regular file.</summary>
internal static class FileKinds
{
    private const int KindMask = 0xF000;
    private const int OwnerExecutes = 0x40;

    internal static FileKind At(string path)
    {
        Span<byte> result = stackalloc byte[256];
        if (Stat(path, result, out var modeAt) != 0)
        {
            var error = Marshal.GetLastPInvokeError();
            return error == Libc.NotFound ? FileKind.Missing : throw new IOException($"'{path}': {new Win32Exception(error).Message}");
        }

        var mode = BinaryPrimitives.ReadUInt16LittleEndian(result[modeAt..]);
        return (mode & KindMask) switch
        {
            0x8000 => (mode & OwnerExecutes) == 0 ? FileKind.Regular : FileKind.Executable,
            0xA000 => FileKind.Symlink,
            0x4000 => FileKind.Directory,
            0x1000 => FileKind.Pipe,
            0xC000 => FileKind.Socket,
            0x6000 => FileKind.BlockDevice,
            0x2000 => FileKind.CharacterDevice,
            _ => FileKind.Unknown,
        };
    }

    internal static string NameOf(FileKind kind) => kind switch
    {
        FileKind.Pipe => "named pipe",
        FileKind.Socket => "socket",
        FileKind.BlockDevice => "block device",
        FileKind.CharacterDevice => "character device",
        _ => "file of unknown kind",
    };

    private static int Stat(string path, Span<byte> result, out int modeAt)
    {
        const int currentFolder = -100;
        const int doNotFollow = 0x100;
        const uint kindAndMode = 3;
        if (OperatingSystem.IsMacOS())
        {
            modeAt = 4;
            return RuntimeInformation.ProcessArchitecture == Architecture.X64
                ? Libc.LStatMacIntel(path, result)
                : Libc.LStatMacArm(path, result);
        }

        modeAt = 28;
        return Libc.StatX(currentFolder, path, doNotFollow, kindAndMode, result);
    }
}
