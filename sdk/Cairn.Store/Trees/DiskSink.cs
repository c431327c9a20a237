using System.Runtime.ExceptionServices;
using Cairn.Store.Files;
using Microsoft.Win32.SafeHandles;

namespace Cairn.Store.Trees;

/// <summary>Writes a tree to a path where nothing is yet, with canonical modes and times.</summary>
/// <remarks>
/// The root directory stays writable, because a directory can be renamed only while it is; <see cref="Seal"/> it afterwards.
/// Nothing that exists is ever written through, so a link in the tree cannot lead a later entry out of it.
/// </remarks>
internal sealed class DiskSink(string root, StoreFaults faults) : ITreeSink, IDisposable
{
    private readonly Stack<string> folders = new();
    private readonly List<string> written = [];
    private SafeFileHandle? file;
    private string? filePath;
    private bool fileIsExecutable;
    private long offset;

    public void BeginDirectory(string name)
    {
        var path = NewPath(name);
        Directory.CreateDirectory(path);
        Canonical.SetMode(path, Canonical.Writable);
        folders.Push(path);
    }

    public void EndDirectory()
    {
        var path = folders.Pop();
        if (folders.Count > 0)
        {
            Canonical.SetFolder(path);
        }

        written.Add(path);
    }

    public void Symlink(string name, string target)
    {
        var path = NewPath(name);
        File.CreateSymbolicLink(path, target);
        Canonical.SetSymlink(path);
    }

    public void BeginFile(string name, bool executable, long length)
    {
        filePath = NewPath(name);
        fileIsExecutable = executable;
        offset = 0;
        file = File.OpenHandle(filePath, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        faults(StoreStep.FileCreated);
    }

    public void Content(ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(file!, bytes, offset);
        offset += bytes.Length;
    }

    public void EndFile()
    {
        Canonical.SetFile(file!, fileIsExecutable);
        Disk.BeginFlush(file!);
        file!.Dispose();
        written.Add(filePath!);
        faults(StoreStep.FileWritten);
    }

    /// <summary>Flushes everything at the end and at once, so that a file system can put many flushes into one commit.</summary>
    internal void Flush()
    {
        try
        {
            Disk.Flush(written);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }

    /// <summary>Makes the root read-only, wherever it is now.</summary>
    internal static void Seal(string path)
    {
        if (FileKinds.At(path) == FileKind.Directory && !Canonical.IsSealed(path))
        {
            Canonical.SetFolder(path);
        }
    }

    public void Dispose() => file?.Dispose();

    private string NewPath(string name)
    {
        var path = folders.TryPeek(out var folder) ? Path.Join(folder, name) : root;
        return FileKinds.At(path) == FileKind.Missing ? path : throw new IOException($"'{path}' exists already.");
    }
}
