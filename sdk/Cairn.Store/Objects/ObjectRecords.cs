using System.Text.Json;
using Cairn.Store.Archives;
using Cairn.Store.Closures;
using Cairn.Store.Files;
using Cairn.Store.Trees;

namespace Cairn.Store.Objects;

/// <summary>Keeps a small file per object with its full hash, size and references.</summary>
/// <remarks>It is written before the object appears and deleted after the object is gone; one that is lost is computed again.</remarks>
internal sealed class ObjectRecords(StoreFolder folder)
{
    internal void Write(ObjectRecord record)
    {
        var document = new ObjectDocument(
            record.Object.Hash.ToString(), record.Object.NarSize, record.References.Digests, record.References.Rooted);
        byte[] json = [.. JsonSerializer.SerializeToUtf8Bytes(document, StoreJson.Default.ObjectDocument), (byte)'\n'];
        Disk.WriteIfChanged(FileOf(record.Object.Path), json);
    }

    internal void Delete(StorePath path) => File.Delete(FileOf(path));

    /// <summary>Gives the record, or null if it is lost or says something else than the path.</summary>
    internal ObjectRecord? Find(StorePath path)
    {
        try
        {
            var document = JsonSerializer.Deserialize(File.ReadAllBytes(FileOf(path)), StoreJson.Default.ObjectDocument)!;
            return ContentHash.TryParse(document.Hash, out var hash) && StorePath.Of(hash, path.Name) == path
                ? new ObjectRecord(new StoreObject(path, hash, document.NarSize), new FoundReferences(document.References, document.Rooted))
                : null;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Gives the record, from the object itself if need be; the hash is then the one found.</summary>
    internal ObjectRecord Get(StorePath path, CancellationToken cancellation)
    {
        if (!folder.Contains(path))
        {
            throw StoreDiagnostics.ObjectMissing.Error(path.FileName, folder.Root);
        }

        return Find(path) ?? Read(path, cancellation);
    }

    /// <summary>Gives records without object, which a writer or a collection leaves that is killed; only under the exclusive lock.</summary>
    internal IEnumerable<string> Orphans()
    {
        var expected = folder.List().Select(FileOf).ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFiles(folder.Records, "*.json").Where(file => !expected.Contains(file));
    }

    private ObjectRecord Read(StorePath path, CancellationToken cancellation)
    {
        using var writer = new NarWriter(Stream.Null);
        var scanner = new ReferenceScanner();
        StoreTree.OnDisk(folder.PathOf(path)).WriteTo(new TeeSink(writer, scanner), string.Empty, cancellation);
        var (hash, size) = writer.Complete();
        return new ObjectRecord(new StoreObject(path, hash, size), scanner.Found);
    }

    private string FileOf(StorePath path) => Path.Combine(folder.Records, path.FileName + ".json");
}
