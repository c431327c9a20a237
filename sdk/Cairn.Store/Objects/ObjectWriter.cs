using Cairn.Store.Archives;
using Cairn.Store.Closures;
using Cairn.Store.Files;
using Cairn.Store.Trees;

namespace Cairn.Store.Objects;

/// <summary>Copies a tree into staging and renames it into place.</summary>
/// <remarks>
/// Copy and hash, flush, write the record, rename, make read-only, flush the root: killed anywhere, the object is either absent or
/// complete. Whoever comes second finds the object and drops the copy.
/// </remarks>
internal sealed class ObjectWriter(StoreFolder folder, Session session, ObjectRecords records, StoreSettings settings)
{
    /// <summary>Adds what a source sends; <paramref name="check"/> may throw when the copy is complete and not yet visible.</summary>
    internal StoreObject Write(
        StoreObjectName name, Action<ITreeSink> source, Action<StoreObject> check, bool replace, CancellationToken cancellation)
    {
        session.Begin(cancellation);
        var work = session.NewWorkPath();
        try
        {
            var record = Copy(name, source, work);
            check(record.Object);
            Publish(record, work, replace, cancellation);
            return record.Object;
        }
        finally
        {
            Disk.DeleteTree(work);
        }
    }

    private ObjectRecord Copy(StoreObjectName name, Action<ITreeSink> source, string work)
    {
        using var writer = new NarWriter(Stream.Null);
        using var disk = new DiskSink(work, settings.Faults);
        var scanner = new ReferenceScanner();
        source(new TeeSink(writer, disk, scanner));
        settings.Faults(StoreStep.TreeWritten);
        disk.Flush();
        settings.Faults(StoreStep.TreeFlushed);
        var (hash, size) = writer.Complete();
        return new ObjectRecord(new StoreObject(StorePath.Of(hash, name), hash, size), scanner.Found);
    }

    private void Publish(ObjectRecord record, string work, bool replace, CancellationToken cancellation)
    {
        var path = record.Object.Path;
        var place = folder.PathOf(path);
        using var held = replace ? folder.Exclude(cancellation) : folder.Share(cancellation);
        session.Keep(path);
        if (folder.Contains(path))
        {
            if (!replace)
            {
                return;
            }

            MoveAway(place, session.NewWorkPath());
            settings.Faults(StoreStep.OldMovedAway);
        }

        records.Write(record);
        settings.Faults(StoreStep.RecordWritten);
        if (!Disk.TryRename(work, place, out var error) && !folder.Contains(path))
        {
            throw new IOException(error);
        }

        settings.Faults(StoreStep.Renamed);
        DiskSink.Seal(place);
        settings.Faults(StoreStep.Sealed);
        Disk.Flush(folder.Root);
        settings.Faults(StoreStep.Published);
    }

    /// <summary>Takes an object out of sight in one step; deleting it may take its time.</summary>
    internal static void MoveAway(string place, string trash)
    {
        if (FileKinds.At(place) == FileKind.Directory)
        {
            Canonical.SetMode(place, Canonical.Writable);
        }

        Disk.Rename(place, trash);
    }
}
