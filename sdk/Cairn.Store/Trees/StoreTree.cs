using Cairn.Store.Archives;

namespace Cairn.Store.Trees;

/// <summary>Describes a file tree to be put into a store: a regular file, an executable, a symbolic link or a directory.</summary>
/// <remarks>
/// Immutable. Parts may live in memory and parts on disk; the hash is the same. Content on disk is read when the tree is hashed or
/// added, not when it is described.
/// </remarks>
public abstract class StoreTree
{
    private protected StoreTree()
    {
    }

    /// <summary>Describes a regular file with this text in UTF-8, without byte order mark.</summary>
    /// <param name="text">The whole text, kept as it is; line ends are not changed.</param>
    /// <param name="executable">Whether it may be executed.</param>
    /// <returns>The file.</returns>
    public static StoreTree Text(string text, bool executable = false) => new FileTree(EntryName.Utf8.GetBytes(text), executable);

    /// <summary>Describes a regular file with these bytes.</summary>
    /// <param name="content">The whole content, which is copied.</param>
    /// <param name="executable">Whether it may be executed.</param>
    /// <returns>The file.</returns>
    public static StoreTree Bytes(ReadOnlySpan<byte> content, bool executable = false) => new FileTree(content.ToArray(), executable);

    /// <summary>Describes a symbolic link.</summary>
    /// <param name="target">Where it points, kept as written and never followed.</param>
    /// <returns>The link.</returns>
    /// <exception cref="StoreException">CAIRN5020: the target is empty, too long or not UTF-8.</exception>
    public static StoreTree Symlink(string target) => new SymlinkTree(EntryName.CheckedTarget(target));

    /// <summary>Describes a directory; the order of the entries does not matter.</summary>
    /// <param name="entries">The entries by name.</param>
    /// <returns>The directory.</returns>
    /// <exception cref="StoreException">CAIRN5005 or CAIRN5006: a name is not allowed or collides with another.</exception>
    public static StoreTree Folder(IEnumerable<KeyValuePair<string, StoreTree>> entries) => new FolderTree(entries);

    /// <summary>Describes what lies at a path on disk: content, executable bit and link targets; links are not followed.</summary>
    /// <param name="path">A file, a directory or a link.</param>
    /// <returns>The tree, which is read later.</returns>
    public static StoreTree OnDisk(string path) => new DiskTree(Path.GetFullPath(path));

    /// <summary>Computes the hash without putting the tree anywhere.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The hash that the object would have.</returns>
    public ContentHash ComputeHash(CancellationToken cancellation = default) =>
        NarArchive.Write(this, Stream.Null, cancellation).Hash;

    internal abstract void WriteTo(ITreeSink sink, string name, CancellationToken cancellation);
}
