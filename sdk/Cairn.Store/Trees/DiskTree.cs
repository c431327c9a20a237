using System.Buffers;
using Cairn.Store.Files;

namespace Cairn.Store.Trees;

/// <summary>A tree on disk, read with constant memory per file.</summary>
internal sealed class DiskTree(string root) : StoreTree
{
    private const int BufferSize = 128 * 1024;

    internal override void WriteTo(ITreeSink sink, string name, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            Walk(root, name, new Visit(sink, buffer, cancellation));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Walk(string path, string name, Visit visit)
    {
        visit.Cancellation.ThrowIfCancellationRequested();
        switch (FileKinds.At(path))
        {
            case FileKind.Regular:
                Read(path, name, executable: false, visit);
                break;
            case FileKind.Executable:
                Read(path, name, executable: true, visit);
                break;
            case FileKind.Symlink:
                var target = new FileInfo(path).LinkTarget ?? throw StoreDiagnostics.SourceChanged.Error(path);
                visit.Sink.Symlink(name, EntryName.CheckedTarget(target));
                break;
            case FileKind.Directory:
                WalkEntries(path, name, visit);
                break;
            case FileKind.Missing:
                throw StoreDiagnostics.SourceMissing.Error(path);
            case var other:
                throw StoreDiagnostics.KindRefused.Error(path, FileKinds.NameOf(other));
        }
    }

    private static void WalkEntries(string path, string name, Visit visit)
    {
        var children = Directory.GetFileSystemEntries(path, "*", Disk.Everything).Select(entry => Path.GetFileName(entry)).ToArray();
        Array.Sort(children, EntryName.Order);
        var names = new EntryNames();
        visit.Sink.BeginDirectory(name);
        foreach (var child in children)
        {
            var childPath = Path.Join(path, child);
            Walk(childPath, names.Checked(child, childPath), visit);
        }

        visit.Sink.EndDirectory();
    }

    private static void Read(string path, string name, bool executable, Visit visit)
    {
        const FileShare everyone = FileShare.ReadWrite | FileShare.Delete;
        using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, everyone, FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        visit.Sink.BeginFile(name, executable, length);
        long offset = 0;
        while (RandomAccess.Read(file, visit.Buffer, offset) is var count and > 0)
        {
            visit.Cancellation.ThrowIfCancellationRequested();
            offset += count;
            if (offset > length)
            {
                break;
            }

            visit.Sink.Content(visit.Buffer.AsSpan(0, count));
        }

        if (offset != length)
        {
            throw StoreDiagnostics.SourceChanged.Error(path);
        }

        visit.Sink.EndFile();
    }

    private readonly record struct Visit(ITreeSink Sink, byte[] Buffer, CancellationToken Cancellation);
}
