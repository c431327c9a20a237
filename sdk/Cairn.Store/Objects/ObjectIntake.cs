using Cairn.Store.Archives;
using Cairn.Store.Trees;

namespace Cairn.Store.Objects;

/// <summary>Decides whether an object has to be written at all.</summary>
internal sealed class ObjectIntake(StoreFolder folder, Session session, ObjectVerifier verifier, ObjectWriter writer)
{
    internal StoreObject Add(StoreTree tree, StoreObjectName name, ExistingObject existing, CancellationToken cancellation)
    {
        var (hash, size) = NarArchive.Write(tree, Stream.Null, cancellation);
        var expected = new StoreObject(StorePath.Of(hash, name), hash, size);
        var found = Keep(expected.Path, existing, cancellation);
        if (found != ObjectState.Intact)
        {
            writer.Write(name, sink => tree.WriteTo(sink, string.Empty, cancellation), Check, found == ObjectState.Changed, cancellation);
        }

        return expected;

        void Check(StoreObject copied)
        {
            if (copied != expected)
            {
                throw StoreDiagnostics.SourceChanged.Error(name.Text);
            }
        }
    }

    internal void Import(StoreObject expected, Stream nar, ExistingObject existing, CancellationToken cancellation)
    {
        var reader = new NarReader(nar, expected.Path.FileName, expected.NarSize);
        var found = Keep(expected.Path, existing, cancellation);
        if (found == ObjectState.Intact)
        {
            // Read all the same: the next object may follow in the stream.
            using var skipped = new NarWriter(Stream.Null);
            reader.ReadInto(skipped, cancellation);
            return;
        }

        Write(expected, sink => reader.ReadInto(sink, cancellation), found == ObjectState.Changed, cancellation);
    }

    /// <summary>Adds what is known already, if it is what is expected: it is read once.</summary>
    internal void Import(StoreObject expected, StoreTree tree, CancellationToken cancellation)
    {
        if (Keep(expected.Path, ExistingObject.Trust, cancellation) != ObjectState.Intact)
        {
            Write(expected, sink => tree.WriteTo(sink, string.Empty, cancellation), replace: false, cancellation);
        }
    }

    private void Write(StoreObject expected, Action<ITreeSink> source, bool replace, CancellationToken cancellation)
    {
        writer.Write(expected.Path.Name, source, Check, replace, cancellation);

        void Check(StoreObject arrived)
        {
            if (arrived != expected)
            {
                throw StoreDiagnostics.ImportMismatch.Error(expected.Path.FileName, expected.Hash.ToString(), arrived.Hash.ToString());
            }
        }
    }

    /// <summary>Announces the object before looking for it: a collection sees either the announcement or no reader.</summary>
    private ObjectState Keep(StorePath path, ExistingObject existing, CancellationToken cancellation)
    {
        session.Begin(cancellation);
        using (folder.Share(cancellation))
        {
            session.Keep(path);
            if (!folder.Contains(path))
            {
                return ObjectState.Missing;
            }

            // A writer may have been killed between renaming and sealing.
            DiskSink.Seal(folder.PathOf(path));
        }

        if (existing == ExistingObject.Trust)
        {
            return ObjectState.Intact;
        }

        var outcome = verifier.Verify(path, cancellation);
        if (existing == ExistingObject.Verify)
        {
            outcome.ThrowIfBroken();
        }

        return outcome.State;
    }
}
