using System.Text;
using Cairn.Store.Trees;

namespace Cairn.Store.Archives;

/// <summary>Collects the entries of a tree that is small enough for memory.</summary>
internal sealed class EntrySink : ITreeSink, IDisposable
{
    private readonly List<NarEntry> entries = [];
    private readonly Stack<(string Path, int Before)> folders = new();
    private readonly MemoryStream content = new();
    private string filePath = string.Empty;
    private bool fileIsExecutable;

    internal IReadOnlyList<NarEntry> Entries => entries;

    public void BeginDirectory(string name) => folders.Push((PathOf(name), entries.Count));

    public void EndDirectory()
    {
        var (path, before) = folders.Pop();
        if (entries.Count == before)
        {
            entries.Add(new NarEntry(path, NarEntryKind.EmptyDirectory, default));
        }
    }

    public void Symlink(string name, string target) =>
        entries.Add(new NarEntry(PathOf(name), NarEntryKind.Symlink, Encoding.UTF8.GetBytes(target)));

    public void BeginFile(string name, bool executable, long length)
    {
        (filePath, fileIsExecutable) = (PathOf(name), executable);
        content.SetLength(0);
    }

    public void Content(ReadOnlySpan<byte> bytes) => content.Write(bytes);

    public void EndFile() =>
        entries.Add(new NarEntry(filePath, fileIsExecutable ? NarEntryKind.Executable : NarEntryKind.File, content.ToArray()));

    public void Dispose() => content.Dispose();

    private string PathOf(string name) => folders.TryPeek(out var folder) && folder.Path.Length > 0 ? $"{folder.Path}/{name}" : name;
}
