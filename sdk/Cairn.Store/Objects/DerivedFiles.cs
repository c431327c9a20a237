using Cairn.Store.Files;

namespace Cairn.Store.Objects;

/// <summary>Keeps files that are made of an object and of nothing else, and so can be made again: an object packed in another way.</summary>
/// <remarks><c>derived/&lt;kind&gt;/&lt;object&gt;</c>. They are no objects: no transfer has them, and they go with the object that they were made of.</remarks>
internal sealed class DerivedFiles(StoreFolder folder)
{
    internal string Get(StorePath path, string kind, Action<Stream> make, CancellationToken cancellation)
    {
        var file = FileOf(path, kind);
        if (!File.Exists(file))
        {
            // So that no collection takes what is being written for something that was left behind.
            using var shared = folder.Share(cancellation);
            if (!folder.Contains(path))
            {
                throw StoreDiagnostics.ObjectMissing.Error(path.FileName, folder.Root);
            }

            Disk.Write(file, make);
        }

        return file;
    }

    internal void Delete(StorePath path, string kind) => File.Delete(FileOf(path, kind));

    internal void DeleteAll(StorePath path)
    {
        foreach (var kind in Kinds())
        {
            File.Delete(Path.Combine(kind, path.FileName));
        }
    }

    /// <summary>Gives what has no object any more, and what was never finished; only under the exclusive lock.</summary>
    internal IEnumerable<string> Orphans()
    {
        var expected = folder.List().Select(static path => path.FileName).ToHashSet(StringComparer.Ordinal);
        return Kinds().SelectMany(static kind => Directory.EnumerateFiles(kind, "*", Disk.Everything)).Where(file => !expected.Contains(Path.GetFileName(file)));
    }

    private IEnumerable<string> Kinds() => Directory.Exists(folder.Derived) ? Directory.EnumerateDirectories(folder.Derived) : [];

    private string FileOf(StorePath path, string kind) => Path.Combine(folder.Derived, kind, path.FileName);
}
