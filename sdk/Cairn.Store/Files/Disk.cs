using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Cairn.Store.Files;

/// <summary>The durable and atomic steps that everything on disk is made of.</summary>
internal static class Disk
{
    /// <summary>Flushes a file or a directory to the device; a rename is durable only once its directory is.</summary>
    internal static void Flush(string path)
    {
        var descriptor = Libc.Open(path, Libc.OpenReadOnly);
        using var handle = descriptor >= 0
            ? new SafeFileHandle(descriptor, ownsHandle: true)
            : throw new IOException($"'{path}': {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
        RandomAccess.FlushToDisk(handle);
    }

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
