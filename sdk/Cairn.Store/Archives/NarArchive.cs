using Cairn.Store.Trees;

namespace Cairn.Store.Archives;

/// <summary>Writes and unpacks Nix archives (NAR): one byte sequence per file tree, whatever its times, owners and file system.</summary>
public static class NarArchive
{
    /// <summary>Writes the archive of a tree, in memory that does not grow with the files.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="output">Where to; <see cref="Stream.Null"/> to hash only.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>Hash and length of what was written.</returns>
    /// <exception cref="StoreException">The tree holds what no store object may hold, or changed while it was read.</exception>
    public static NarSummary Write(StoreTree tree, Stream output, CancellationToken cancellation = default)
    {
        using var writer = new NarWriter(output);
        tree.WriteTo(writer, string.Empty, cancellation);
        return writer.Complete();
    }

    /// <summary>Writes the archive of a tree for somebody who hashes what arrives.</summary>
    internal static void Send(StoreTree tree, Stream output, CancellationToken cancellation)
    {
        using var writer = new NarWriter(output, hashes: false);
        tree.WriteTo(writer, string.Empty, cancellation);
        writer.Finish();
    }

    /// <summary>Unpacks one archive to a path where nothing is yet, with canonical modes and times.</summary>
    /// <param name="input">Where from; nothing behind the archive is read.</param>
    /// <param name="destination">The file, link or directory to make.</param>
    /// <param name="cancellation">Stops the reading; what was unpacked so far stays.</param>
    /// <returns>Hash and length of what was read.</returns>
    /// <exception cref="StoreException">CAIRN5009 and the rules for names: the archive is hostile or damaged.</exception>
    public static NarSummary Unpack(Stream input, string destination, CancellationToken cancellation = default)
    {
        var path = Path.GetFullPath(destination);
        using var writer = new NarWriter(Stream.Null);
        using var disk = new DiskSink(path, StoreSettings.NoFaults);
        new NarReader(input, destination, long.MaxValue).ReadInto(new TeeSink(writer, disk), cancellation);
        DiskSink.Seal(path);
        return writer.Complete();
    }

    /// <summary>Reads one archive into memory, entry by entry in its order; for generated trees, not for software.</summary>
    /// <param name="input">Where from; nothing behind the archive is read.</param>
    /// <param name="name">What errors call it.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>Every file and link, and the directories that are empty.</returns>
    /// <exception cref="StoreException">CAIRN5009 and the rules for names: the archive is hostile or damaged.</exception>
    public static IReadOnlyList<NarEntry> Read(Stream input, string name, CancellationToken cancellation = default)
    {
        using var sink = new EntrySink();
        new NarReader(input, name, long.MaxValue).ReadInto(sink, cancellation);
        return sink.Entries;
    }
}
