using Cairn.Store.Objects;

namespace Cairn.Store.Closures;

/// <summary>Follows references between the objects that a store has at one moment.</summary>
internal sealed class ReferenceGraph(StoreFolder folder, ObjectRecords records)
{
    private readonly ILookup<string, StorePath> byDigest =
        folder.List().ToLookup(path => path.Digest, StringComparer.Ordinal);

    /// <summary>Gives what an object refers to; two objects with the same content under two names are both meant.</summary>
    internal IReadOnlyList<StorePath> From(StorePath path, CancellationToken cancellation) =>
    [
        .. records.Get(path, cancellation).References.Digests
            .SelectMany(digest => byDigest[digest])
            .Where(other => other != path)
            .OrderBy(other => other.FileName, StringComparer.Ordinal),
    ];

    /// <summary>Gives store paths in an object that lead to no object of this store.</summary>
    internal IEnumerable<string> DanglingFrom(StorePath path, CancellationToken cancellation) =>
        records.Get(path, cancellation).References.Rooted.Where(digest => !byDigest[digest].Any());

    /// <summary>Gives these objects and all that they lead to; objects that are not there are left out.</summary>
    internal HashSet<StorePath> Reach(IEnumerable<StorePath> start, CancellationToken cancellation)
    {
        var reached = new HashSet<StorePath>();
        var open = new Stack<StorePath>(start.Where(folder.Contains));
        while (open.TryPop(out var path))
        {
            cancellation.ThrowIfCancellationRequested();
            if (reached.Add(path))
            {
                foreach (var next in From(path, cancellation))
                {
                    open.Push(next);
                }
            }
        }

        return reached;
    }
}
