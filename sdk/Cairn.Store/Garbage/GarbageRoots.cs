using System.Security.Cryptography;
using System.Text;
using Cairn.Store.Files;
using Cairn.Store.Objects;

namespace Cairn.Store.Garbage;

/// <summary>The objects that must stay, as symbolic links in the folder <c>roots</c> of the store's state.</summary>
public sealed class GarbageRoots
{
    private readonly StoreFolder folder;
    private readonly RootTargets targets;

    internal GarbageRoots(StoreFolder folder) => (this.folder, targets) = (folder, new RootTargets(folder));

    /// <summary>Keeps an object, and what it refers to, until <see cref="Remove"/>; moves the root if the name is taken.</summary>
    /// <param name="name">The root's name.</param>
    /// <param name="path">The object, which may come later.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public void Pin(RootName name, StorePath path, CancellationToken cancellation = default) =>
        Link(name.Text, folder.PathOf(path), cancellation);

    /// <summary>Keeps everything in a closure file as long as the file exists.</summary>
    /// <param name="closureFile">The closure, or a link to a closure or to an object, such as the link of a generation.</param>
    /// <param name="cancellation">Stops waiting for the lock.</param>
    public void Follow(string closureFile, CancellationToken cancellation = default)
    {
        var target = Path.GetFullPath(closureFile);
        Link(NameOf(target), target, cancellation);
    }

    /// <summary>Lets go what is kept for as long as a link or a closure file exists.</summary>
    /// <param name="closureFile">The link or file, as it was followed.</param>
    public void Unfollow(string closureFile) => Guard.Run(closureFile, () => File.Delete(Path.Combine(folder.Roots, NameOf(Path.GetFullPath(closureFile)))));

    /// <summary>Lets an object go; the next collection may delete it.</summary>
    /// <param name="name">The root's name; one that does not exist is fine.</param>
    public void Remove(RootName name) =>
        Guard.Run(name.Text, () => File.Delete(Path.Combine(folder.Roots, name.Text)));

    /// <summary>Gives all roots with what they keep.</summary>
    /// <returns>The roots in ordinal order of their names.</returns>
    /// <exception cref="StoreException">CAIRN5017: a root points to something else than objects.</exception>
    public IReadOnlyList<GarbageRoot> List() =>
    [
        .. Directory.EnumerateFileSystemEntries(folder.Roots, "*", Disk.Everything)
            .Select(entry => Path.GetFileName(entry))
            .Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .Select(targets.Read),
    ];

    private static string NameOf(string target) => RootName.AutoPrefix + new ContentHash(SHA256.HashData(Encoding.UTF8.GetBytes(target))).ToDigest();

    private void Link(string name, string target, CancellationToken cancellation) =>
        Guard.Run(Path.Combine(folder.Roots, name), () => LinkUnderLock(name, target, cancellation));

    private void LinkUnderLock(string name, string target, CancellationToken cancellation)
    {
        using var shared = folder.Share(cancellation);
        var temporary = Path.Combine(folder.Roots, $".{Guid.NewGuid():N}.tmp");
        File.CreateSymbolicLink(temporary, target);
        Disk.Rename(temporary, Path.Combine(folder.Roots, name));
        Disk.Flush(folder.Roots);
    }
}
