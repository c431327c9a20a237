using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Cairn.Store.Files;

/// <summary>The durable and atomic steps that everything on disk is made of.</summary>
internal static class Disk
{
    private const int FlushesAtOnce = 16;

    /// <summary>From so many on a flush of the whole file system is quicker, although it takes along what others have written.</summary>
    private const int Many = 64;

    /// <summary>Flushes a file or a directory to the device; a rename is durable only once its directory is.</summary>
    internal static void Flush(string path)
    {
        using var handle = Open(path);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Flushes many files and directories of one file system, the first of them among them, and waits for the device once rather than for each.</summary>
    internal static void Flush(IReadOnlyList<string> paths)
    {
        if (!OperatingSystem.IsLinux() || paths.Count < Many)
        {
            Parallel.ForEach(paths, new ParallelOptions { MaxDegreeOfParallelism = FlushesAtOnce }, Flush);
            return;
        }

        using var handle = Open(paths[0]);
        if (Libc.SyncFileSystem(handle) != 0)
        {
            throw LastError(paths[0]);
        }
    }

    /// <summary>Lets the system begin to write a file to the device, so that less is left to wait for when it is flushed. Nothing depends on it.</summary>
    internal static void BeginFlush(SafeFileHandle file)
    {
        const uint write = 2;
        if (OperatingSystem.IsLinux())
        {
            _ = Libc.SyncFileRange(file, from: 0, count: 0, write);
        }
    }

    private static SafeFileHandle Open(string path) =>
        Libc.Open(path, Libc.OpenReadOnly) is >= 0 and var descriptor ? new SafeFileHandle(descriptor, ownsHandle: true) : throw LastError(path);

    private static IOException LastError(string path) => new($"'{path}': {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

    /// <summary>Renames anything; an existing file is replaced, an existing directory that is not empty is an error.</summary>
    internal static bool TryRename(string from, string to, out string? error)
    {
        error = Libc.Rename(from, to) == 0 ? null : $"'{from}' → '{to}': {new Win32Exception(Marshal.GetLastPInvokeError()).Message}";
        return error is null;
    }

    internal static void Rename(string from, string to)
    {
        if (!TryRename(from, to, out var error))
        {
            throw new IOException(error);
        }
    }

    /// <summary>Writes a whole file so that a reader sees the old or the new content; leaves a file that is right alone.</summary>
    internal static bool WriteIfChanged(string path, ReadOnlySpan<byte> content)
    {
        if (File.Exists(path) && content.SequenceEqual(File.ReadAllBytes(path)))
        {
            return false;
        }

        var bytes = content.ToArray();
        Write(path, file => file.Write(bytes));
        return true;
    }

    /// <summary>Writes a whole file so that a reader sees the old or the new content.</summary>
    internal static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            Rename(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }

        Flush(folder);
    }

    /// <summary>Deletes a tree whose directories are read-only; a tree that is gone already is fine.</summary>
    internal static void DeleteTree(string path)
    {
        switch (FileKinds.At(path))
        {
            case FileKind.Missing:
                return;
            case FileKind.Directory:
                Canonical.SetMode(path, Canonical.Writable);
                foreach (var entry in Directory.EnumerateFileSystemEntries(path, "*", Everything).ToList())
                {
                    DeleteTree(entry);
                }

                Directory.Delete(path);
                return;
            default:
                File.Delete(path);
                return;
        }
    }

    /// <summary>Hidden files too, and an error rather than silence for what cannot be read.</summary>
    internal static EnumerationOptions Everything { get; } =
        new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, MatchType = MatchType.Simple };
}
