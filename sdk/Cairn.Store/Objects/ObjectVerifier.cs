using Cairn.Store.Archives;
using Cairn.Store.Trees;

namespace Cairn.Store.Objects;

/// <summary>Reads objects again and compares them with their names.</summary>
internal sealed class ObjectVerifier(StoreFolder folder, ObjectRecords records)
{
    internal Verification Verify(StorePath path, CancellationToken cancellation)
    {
        if (!folder.Contains(path))
        {
            return new Verification(path.FileName, ObjectState.Missing, StoreDiagnostics.ObjectMissing.Error(path.FileName, folder.Root));
        }

        try
        {
            var hash = NarArchive.Write(StoreTree.OnDisk(folder.PathOf(path)), Stream.Null, cancellation).Hash;
            return StorePath.Of(hash, path.Name) == path
                ? new Verification(path.FileName, ObjectState.Intact, Problem: null)
                : Changed(path, $"'{hash}'");
        }
        catch (StoreException error)
        {
            // A pipe in the object, say: there is no hash of that.
            return Changed(path, $"what cannot be hashed ({error.Message})");
        }
    }

    internal Verification Extra(string entry) =>
        new(entry, ObjectState.Extra, StoreDiagnostics.EntryExtra.Error(entry, folder.Root));

    private Verification Changed(StorePath path, string found)
    {
        var expected = records.Find(path)?.Object.Hash.ToString() ?? path.Digest;
        return new Verification(path.FileName, ObjectState.Changed, StoreDiagnostics.ObjectChanged.Error(path.FileName, expected, found));
    }
}
