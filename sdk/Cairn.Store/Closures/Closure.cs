using Cairn.Store.Files;

namespace Cairn.Store.Closures;

/// <summary>Everything one machine needs: its system object and all objects that this one refers to, directly or not.</summary>
/// <remarks>
/// As a file it is canonical JSON: the same closure has the same bytes, whoever writes it (sorted by store path, two spaces, LF, no
/// byte order mark, a line end at the end). Equality compares the content.
/// </remarks>
public sealed class Closure : IEquatable<Closure>
{
    /// <summary>The version of the format that this library writes, and the newest one it reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Puts a closure together.</summary>
    /// <param name="system">The system object.</param>
    /// <param name="references">The other objects, in any order, each once or more; the system object among them is dropped.</param>
    /// <param name="origins">The packages that objects come from; those of objects that are not in the closure are dropped.</param>
    public Closure(StoreObject system, IEnumerable<StoreObject> references, IReadOnlyDictionary<StorePath, ObjectOrigin>? origins = null)
    {
        System = system;
        References =
        [
            .. references.Where(item => item.Path != system.Path)
                .DistinctBy(item => item.Path)
                .OrderBy(item => item.Path.FileName, StringComparer.Ordinal),
        ];
        var known = origins ?? new Dictionary<StorePath, ObjectOrigin>();
        Origins = References.Where(item => known.ContainsKey(item.Path)).ToDictionary(item => item.Path, item => known[item.Path]);
    }

    /// <summary>The object with the generated files, the manifest and the activator.</summary>
    public StoreObject System { get; }

    /// <summary>The other objects, sorted by store path.</summary>
    public IReadOnlyList<StoreObject> References { get; }

    /// <summary>The packages that objects come from, which a package of the closure need not hold again; without those made here.</summary>
    public IReadOnlyDictionary<StorePath, ObjectOrigin> Origins { get; }

    /// <summary>All objects, the system object first.</summary>
    public IEnumerable<StoreObject> Objects => References.Prepend(System);

    /// <summary>Reads a closure from a file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The closure.</returns>
    /// <exception cref="StoreException">CAIRN5014, CAIRN5015 or CAIRN5008: it is newer, damaged or missing.</exception>
    public static Closure Read(string file) =>
        File.Exists(file)
            ? ClosureJson.Parse(Guard.Run(file, () => File.ReadAllBytes(file)), file)
            : throw StoreDiagnostics.SourceMissing.Error(file);

    /// <summary>Reads a closure from its bytes.</summary>
    /// <param name="json">The bytes of the file.</param>
    /// <param name="name">What errors call it.</param>
    /// <returns>The closure.</returns>
    /// <exception cref="StoreException">CAIRN5014 or CAIRN5015: it is newer or damaged.</exception>
    public static Closure Parse(ReadOnlyMemory<byte> json, string name) => ClosureJson.Parse(json, name);

    /// <summary>Gives the canonical bytes of the file.</summary>
    /// <returns>UTF-8 without byte order mark.</returns>
    public byte[] ToBytes() => ClosureJson.Write(this);

    /// <summary>Writes the file atomically, and only if its content would change.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="StoreException">CAIRN5023: it cannot be written.</exception>
    public bool WriteTo(string file) => Guard.Run(file, () => Disk.WriteIfChanged(file, ToBytes()));

    /// <inheritdoc/>
    public bool Equals(Closure? other) => other is not null
        && System == other.System
        && References.SequenceEqual(other.References)
        && Origins.Count == other.Origins.Count
        && Origins.All(origin => other.Origins.TryGetValue(origin.Key, out var theirs) && origin.Value == theirs);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Closure);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(System, References.Count);

    /// <summary>Gives the store path of the system object.</summary>
    /// <returns>The path's file name.</returns>
    public override string ToString() => System.Path.FileName;
}
