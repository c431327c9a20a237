using Cairn.Store.Files;

namespace Cairn.Store.Objects;

/// <summary>Where a store keeps what, and the lock around changes.</summary>
/// <remarks>
/// Writers share the lock while they look for an object, announce it or rename it into place; a collection holds it alone while it
/// decides and renames away. Copying, hashing and deleting happen without it.
/// </remarks>
internal sealed class StoreFolder
{
    private const string StagingName = ".staging";
    private const string StateName = ".state";

    private readonly StoreSettings settings;

    internal StoreFolder(string root, string? state, StoreSettings settings)
    {
        this.settings = settings;
        Root = Path.GetFullPath(root);
        State = state is null ? Path.Combine(Root, StateName) : Path.GetFullPath(state);
        foreach (var path in (string[])[Staging, Records, Roots])
        {
            Directory.CreateDirectory(path);
        }
    }

    internal string Root { get; }

    internal string State { get; }

    /// <summary>One folder per process that writes; on the store's file system, because a rename cannot cross it.</summary>
    internal string Staging => Path.Combine(Root, StagingName);

    internal string Records => Path.Combine(State, "objects");

    internal string Roots => Path.Combine(State, "roots");

    internal string Derived => Path.Combine(State, "derived");

    internal string PathOf(StorePath path) => Path.Combine(Root, path.FileName);

    internal bool Contains(StorePath path) => FileKinds.At(PathOf(path)) != FileKind.Missing;

    /// <summary>Gives the objects in ordinal order.</summary>
    internal IReadOnlyList<StorePath> List() =>
        [.. Entries().Select(name => StorePath.TryParse(name, out var path) ? path : null).OfType<StorePath>()];

    /// <summary>Gives what is neither an object nor the store's own.</summary>
    internal IReadOnlyList<string> ListExtra() =>
    [
        .. Entries().Where(name => !StorePath.TryParse(name, out _)
            && name is not StagingName
            && !string.Equals(Path.Combine(Root, name), State, StringComparison.Ordinal)),
    ];

    internal IDisposable Share(CancellationToken cancellation) => Lock(exclusive: false, cancellation);

    internal IDisposable Exclude(CancellationToken cancellation) => Lock(exclusive: true, cancellation);

    private IDisposable Lock(bool exclusive, CancellationToken cancellation) =>
        FileLock.Take(Path.Combine(State, "lock"), exclusive, settings, cancellation);

    private IEnumerable<string> Entries() =>
        Directory.EnumerateFileSystemEntries(Root, "*", Disk.Everything).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal);
}
