using Cairn.Activation.Machines;

namespace Cairn.Activation.Files;

/// <summary>The atomic and durable steps that every change of a path is made of.</summary>
internal static class DurableFiles
{
    /// <summary>Writes a whole file: owner and mode come before the content, so that nobody reads it who may not.</summary>
    internal static void Write(string path, Action<Stream> write, UnixFileMode mode, uint uid, uint gid)
    {
        var temporary = Temporary(path);
        Discard(temporary);
        try
        {
            using (var file = new FileStream(temporary, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = PrivateModes.OfFile }))
            {
                Posix.Check(Posix.ChangeOwner(temporary, uid, gid), temporary);
                File.SetUnixFileMode(file.SafeFileHandle, mode);
                write(file);
                file.Flush(flushToDisk: true);
            }

            Replace(temporary, path);
        }
        catch (IOException)
        {
            // What is half written takes the room that the way back needs.
            Discard(temporary);
            throw;
        }
    }

    /// <summary>Writes a file of Cairn's own state, which only its owner reads.</summary>
    internal static void Write(string path, byte[] content) =>
        Write(path, file => file.Write(content), PrivateModes.OfFile, Posix.EffectiveUser, Posix.EffectiveGroup);

    internal static void Link(string path, string target)
    {
        var temporary = Temporary(path);
        Discard(temporary);
        File.CreateSymbolicLink(temporary, target);
        Replace(temporary, path);
    }

    /// <summary>Puts the very file that was kept back to its path, with all that belongs to it; what was kept stays, too.</summary>
    internal static void PutBack(string kept, string path)
    {
        var temporary = Temporary(path);
        Discard(temporary);
        LinkOrCopy(kept, temporary);
        Replace(temporary, path);
    }

    /// <summary>Keeps a file under another name, on its own file system without copying.</summary>
    internal static void Keep(string path, string kept)
    {
        if (FileStatus.Of(kept) is not null)
        {
            return;
        }

        var temporary = Temporary(kept);
        Discard(temporary);
        LinkOrCopy(path, temporary);
        Replace(temporary, kept);
    }

    internal static void MakeDirectory(string path, UnixFileMode mode, uint uid, uint gid)
    {
        if (FileStatus.Of(path) is null)
        {
            Directory.CreateDirectory(path, PrivateModes.OfFolder);
        }

        Posix.Check(Posix.ChangeOwner(path, uid, gid), path);
        File.SetUnixFileMode(path, mode);
        Flush(Path.GetDirectoryName(path)!);
    }

    internal static void Remove(string path)
    {
        switch (FileStatus.Of(path)?.Kind)
        {
            case null:
                return;
            case FileType.Directory:
                Directory.Delete(path);
                break;
            default:
                File.Delete(path);
                break;
        }

        Flush(Path.GetDirectoryName(path)!);
    }

    /// <summary>A rename is durable only once its directory is.</summary>
    internal static void Flush(string directory)
    {
        using var handle = Posix.OpenDirectory(directory);
        RandomAccess.FlushToDisk(handle);
    }

    private static void Replace(string temporary, string path)
    {
        Posix.Check(Posix.Rename(temporary, path), path);
        Flush(Path.GetDirectoryName(path)!);
    }

    private static void LinkOrCopy(string from, string to)
    {
        if (Posix.HardLink(from, to) == 0)
        {
            return;
        }

        var status = FileStatus.Of(from) ?? throw new FileNotFoundException($"'{from}' is gone.", from);
        File.Copy(from, to);
        Posix.Check(Posix.ChangeOwner(to, status.Uid, status.Gid), to);
        File.SetUnixFileMode(to, status.Mode);
        File.SetLastWriteTimeUtc(to, File.GetLastWriteTimeUtc(from));
        using var file = File.OpenHandle(to, FileMode.Open, FileAccess.Write);
        RandomAccess.FlushToDisk(file);
    }

    /// <summary>One name for each path: what an earlier run left behind is overwritten by the next.</summary>
    private static string Temporary(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.cairn-new");

    private static void Discard(string temporary) => File.Delete(temporary);
}
