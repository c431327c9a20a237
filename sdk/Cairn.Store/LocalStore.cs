using Cairn.Store.Archives;
using Cairn.Store.Closures;
using Cairn.Store.Files;
using Cairn.Store.Garbage;
using Cairn.Store.Objects;
using Cairn.Store.Trees;

namespace Cairn.Store;

/// <summary>A folder of immutable file trees, each named by the hash of its content.</summary>
/// <remarks>
/// <para>Any number of processes may add, read and collect at once. What an open store has added or found stays until it is disposed,
/// even without a garbage root: bind it to a root before.</para>
/// <para>The calls block: neither macOS nor Linux has asynchronous file access that would be worth a second code path.</para>
/// </remarks>
public sealed class LocalStore : IDisposable
{
    private readonly StoreFolder folder;
    private readonly Session session;
    private readonly ObjectRecords records;
    private readonly DerivedFiles derived;
    private readonly ObjectIntake intake;
    private readonly ObjectVerifier verifier;
    private readonly GarbageCollector collector;
    private readonly ClosureCheck closures;

    internal LocalStore(string root, string? state, StoreSettings settings)
    {
        folder = Guard.Run(root, () => new StoreFolder(root, state, settings));
        session = new Session(folder, settings);
        records = new ObjectRecords(folder);
        derived = new DerivedFiles(folder);
        verifier = new ObjectVerifier(folder, records);
        intake = new ObjectIntake(folder, session, verifier, new ObjectWriter(folder, session, records, settings));
        collector = new GarbageCollector(folder, session, records, derived, settings);
        closures = new ClosureCheck(folder, records);
        Roots = new GarbageRoots(folder);
    }

    /// <summary>The folder that holds the objects.</summary>
    public string Root => folder.Root;

    /// <summary>What keeps objects alive.</summary>
    public GarbageRoots Roots { get; }

    /// <summary>Opens a store and makes its folders if they are missing.</summary>
    /// <param name="root">The folder of the objects; <see cref="StorePath.MachineRoot"/> on machines.</param>
    /// <param name="state">The folder for roots, records and the lock; <c>.state</c> below the root by default.</param>
    /// <returns>The store, to be disposed.</returns>
    /// <exception cref="StoreException">CAIRN5023: the folders cannot be made.</exception>
    public static LocalStore Open(string root, string? state = null) => new(root, state, new StoreSettings());

    /// <summary>Adds a tree; one that is there already is not written again.</summary>
    /// <param name="tree">The tree, read once to learn its hash and once more if it must be copied.</param>
    /// <param name="name">The readable part of the store path.</param>
    /// <param name="existing">What to do if it is there already.</param>
    /// <param name="cancellation">Stops; the object is then not added.</param>
    /// <returns>The object, safe from collections until this store is disposed.</returns>
    /// <exception cref="StoreException">The tree cannot be an object, the object changed on disk, or the store cannot be written.</exception>
    public StoreObject Add(
        StoreTree tree, StoreObjectName name, ExistingObject existing = ExistingObject.Trust, CancellationToken cancellation = default) =>
        Guard.Run(Root, () => intake.Add(tree, name, existing, cancellation));

    /// <summary>Adds an object from its archive, and makes it visible only if it is the one announced.</summary>
    /// <param name="expected">The object, as a closure names it.</param>
    /// <param name="nar">The archive, read to its end and not further, even if the object is there already.</param>
    /// <param name="existing">What to do if it is there already.</param>
    /// <param name="cancellation">Stops; the object is then not added.</param>
    /// <exception cref="StoreException">CAIRN5013 for other content, CAIRN5009 and the rules for names for a hostile archive.</exception>
    public void Import(
        StoreObject expected, Stream nar, ExistingObject existing = ExistingObject.Trust, CancellationToken cancellation = default) =>
        Guard.Run(Root, () => intake.Import(expected, nar, existing, cancellation));

    /// <summary>Adds an object that lies somewhere already, and makes it visible only if it is the one announced.</summary>
    /// <param name="expected">The object, as a closure names it.</param>
    /// <param name="tree">The tree, read once.</param>
    /// <param name="cancellation">Stops; the object is then not added.</param>
    /// <exception cref="StoreException">CAIRN5013 for other content, and the rules for trees.</exception>
    public void Import(StoreObject expected, StoreTree tree, CancellationToken cancellation = default) =>
        Guard.Run(Root, () => intake.Import(expected, tree, cancellation));

    /// <summary>Writes the archive of an object, for a transfer.</summary>
    /// <param name="path">The object.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>Hash and length of what was written, to be compared with what was promised.</returns>
    /// <exception cref="StoreException">CAIRN5011: the object is not there.</exception>
    public NarSummary Export(StorePath path, Stream output, CancellationToken cancellation = default) =>
        Contains(path)
            ? NarArchive.Write(StoreTree.OnDisk(PathOf(path)), output, cancellation)
            : throw StoreDiagnostics.ObjectMissing.Error(path.FileName, Root);

    /// <summary>Writes the archive of an object for somebody who hashes what arrives, so that it is not hashed twice.</summary>
    /// <param name="path">The object.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="StoreException">CAIRN5011: the object is not there.</exception>
    public void Send(StorePath path, Stream output, CancellationToken cancellation = default)
    {
        if (!Contains(path))
        {
            throw StoreDiagnostics.ObjectMissing.Error(path.FileName, Root);
        }

        NarArchive.Send(StoreTree.OnDisk(PathOf(path)), output, cancellation);
    }

    /// <summary>Gives a file that is made of an object and of nothing else; it is made the first time, and goes with the object.</summary>
    /// <param name="path">The object.</param>
    /// <param name="kind">What it is, as a file name: one kind, one way to make it.</param>
    /// <param name="make">Writes it.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The file, whole.</returns>
    /// <exception cref="StoreException">CAIRN5011: the object is not there. CAIRN5023: the file cannot be written.</exception>
    public string Derive(StorePath path, string kind, Action<Stream> make, CancellationToken cancellation = default) =>
        Guard.Run(Root, () => derived.Get(path, kind, make, cancellation));

    /// <summary>Lets a derived file be made anew, because it is damaged.</summary>
    /// <param name="path">The object.</param>
    /// <param name="kind">What it is.</param>
    public void Forget(StorePath path, string kind) => Guard.Run(Root, () => derived.Delete(path, kind));

    /// <summary>Gives the full path of an object in this store, whether it is there or not.</summary>
    /// <param name="path">The object.</param>
    /// <returns>The path.</returns>
    public string PathOf(StorePath path) => folder.PathOf(path);

    /// <summary>Says whether an object is there, without reading it.</summary>
    /// <param name="path">The object.</param>
    /// <returns>Whether it is there.</returns>
    public bool Contains(StorePath path) => folder.Contains(path);

    /// <summary>Gives all objects.</summary>
    /// <returns>The store paths in ordinal order.</returns>
    public IReadOnlyList<StorePath> List() => folder.List();

    /// <summary>Gives the objects of a closure that are not there: what a transfer has to send.</summary>
    /// <param name="closure">The closure.</param>
    /// <returns>The missing objects, in the closure's order.</returns>
    public IReadOnlyList<StoreObject> Missing(Closure closure) => [.. closure.Objects.Where(item => !Contains(item.Path))];

    /// <summary>Gives the objects of this store that an object mentions in its files, links and names.</summary>
    /// <param name="path">The object.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The store paths in ordinal order, without the object itself.</returns>
    /// <exception cref="StoreException">CAIRN5011: the object is not there.</exception>
    public IReadOnlyList<StorePath> ReferencesOf(StorePath path, CancellationToken cancellation = default) =>
        new ReferenceGraph(folder, records).From(path, cancellation);

    /// <summary>Computes the closure of an object by following references.</summary>
    /// <param name="system">The system object.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The closure; <see cref="CheckComplete"/> tells whether something was missing.</returns>
    /// <exception cref="StoreException">CAIRN5011: the object is not there.</exception>
    public Closure ClosureOf(StorePath system, CancellationToken cancellation = default) => closures.Compute(system, cancellation);

    /// <summary>Checks that all objects of a closure are there and refer only to each other.</summary>
    /// <param name="closure">The closure.</param>
    /// <param name="cancellation">Stops.</param>
    /// <exception cref="StoreException">CAIRN5016, with everything that is missing.</exception>
    public void CheckComplete(Closure closure, CancellationToken cancellation = default) => closures.Check(closure, cancellation);

    /// <summary>Reads an object again and compares its hash with its name.</summary>
    /// <param name="path">The object.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>How it was found; a problem is returned, not thrown.</returns>
    public Verification Verify(StorePath path, CancellationToken cancellation = default) => verifier.Verify(path, cancellation);

    /// <summary>Reads every object again; also finds what roots miss and what does not belong there.</summary>
    /// <param name="cancellation">Stops.</param>
    /// <returns>One outcome per entry, in ordinal order.</returns>
    public IReadOnlyList<Verification> VerifyAll(CancellationToken cancellation = default)
    {
        var rooted = Roots.List().SelectMany(root => root.Objects);
        var outcomes = List().Union(rooted).Select(path => Verify(path, cancellation)).Concat(folder.ListExtra().Select(verifier.Extra));
        return [.. outcomes.OrderBy(outcome => outcome.Entry, StringComparer.Ordinal)];
    }

    /// <summary>Says what <see cref="Collect"/> would delete now.</summary>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="StoreException">CAIRN5017: a root cannot be read, so nothing may be deleted.</exception>
    public GarbagePlan PlanCollection(CancellationToken cancellation = default) => Guard.Run(Root, () => collector.Preview(cancellation));

    /// <summary>Deletes every object that no root and no open store leads to, stale roots, and what killed processes left.</summary>
    /// <param name="cancellation">Stops; what was renamed away by then is deleted by the next collection.</param>
    /// <returns>What was deleted.</returns>
    /// <exception cref="StoreException">CAIRN5017: a root cannot be read; nothing was deleted. CAIRN5019: another process blocks.</exception>
    public GarbagePlan Collect(CancellationToken cancellation = default) => Guard.Run(Root, () => collector.Collect(cancellation));

    /// <summary>Releases what this store protected from collections, and its unfinished copies.</summary>
    public void Dispose() => session.Dispose();
}
