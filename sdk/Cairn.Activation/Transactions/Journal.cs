using System.Text.Json;
using Cairn.Activation.Files;
using Cairn.Activation.Machines;

namespace Cairn.Activation.Transactions;

/// <summary>What an activation is about to do, line by line, each on the disk before it is done.</summary>
internal sealed class Journal
{
    private const string Extension = ".jsonl";
    private const byte LineFeed = (byte)'\n';
    private const long ReservedBytes = 1024 * 1024;

    private readonly string _path;
    private Journal(string path, IReadOnlyList<JournalLine> lines) => (_path, Lines) = (path, lines);

    /// <summary>Gets the lines that were there when the journal was opened.</summary>
    internal IReadOnlyList<JournalLine> Lines { get; }

    /// <summary>Gets the folder that keeps what the transaction replaces, until it ends.</summary>
    internal string Kept => KeptOf(_path);

    /// <summary>Names the folder that a transaction to a generation will keep replaced files in.</summary>
    internal static string KeptFor(Layout layout, int generation) => KeptOf(PathOf(layout, generation));

    internal static Journal Begin(Layout layout, int number, Opened opened)
    {
        Directory.CreateDirectory(layout.Journal, PrivateModes.OfFolder);
        var path = PathOf(layout, number);
        if (Directory.Exists(KeptOf(path)))
        {
            // Left by a transaction that ended, just before it could remove this.
            Directory.Delete(KeptOf(path), recursive: true);
        }

        Directory.CreateDirectory(KeptOf(path), PrivateModes.OfFolder);
        Reserve(path);
        var journal = new Journal(path, []);
        journal.Append(opened);
        DurableFiles.Flush(layout.Journal);
        return journal;
    }

    /// <summary>Says whether an activation is at work, or did not come to its end; it may be another process's, so nothing is touched.</summary>
    internal static bool HasOpen(Layout layout) => Directory.Exists(layout.Journal) && Directory.EnumerateFiles(layout.Journal, "*" + Extension).Any();

    /// <summary>Finds the journal of an activation that did not come to its end.</summary>
    internal static Journal? FindOpen(Layout layout)
    {
        if (!Directory.Exists(layout.Journal))
        {
            return null;
        }

        var path = Directory.EnumerateFiles(layout.Journal, "*" + Extension).Order(StringComparer.Ordinal).FirstOrDefault();
        return path is null ? null : new Journal(path, Read(path));
    }

    internal void Append(JournalLine line)
    {
        using var file = new FileStream(_path, new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, UnixCreateMode = PrivateModes.OfFile, BufferSize = 0 });
        var end = file.Length;
        try
        {
            file.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, JournalJson.Default.JournalLine), LineFeed]);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            // On a full disk half a line may have got in, which the next would continue.
            file.SetLength(end);
            throw;
        }
    }

    /// <summary>Gives back the room that was kept for the way back.</summary>
    internal void UseReserve() => File.Delete(ReserveOf(_path));

    /// <summary>Ends the transaction: nothing of it is needed any more.</summary>
    internal void Close()
    {
        DurableFiles.Remove(_path);
        if (Directory.Exists(Kept))
        {
            Directory.Delete(Kept, recursive: true);
        }
    }

    /// <summary>The way back has to fit on the disk, also when it was a full one that made it necessary.</summary>
    private static void Reserve(string path)
    {
        using var file = new FileStream(ReserveOf(path), new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = PrivateModes.OfFile, PreallocationSize = ReservedBytes });
    }

    private static string ReserveOf(string path) => Path.Combine(KeptOf(path), "reserve");

    private static string PathOf(Layout layout, int number) => Path.Combine(layout.Journal, $"{number:D6}{Extension}");

    private static string KeptOf(string path) => Path.ChangeExtension(path, ".kept");

    /// <summary>The last line may be torn: then what it announces has not begun.</summary>
    private static List<JournalLine> Read(string path)
    {
        var lines = new List<JournalLine>();
        var content = File.ReadAllBytes(path).AsSpan();
        while (content.IndexOf(LineFeed) is >= 0 and var end)
        {
            lines.Add(Parse(path, content[..end]));
            content = content[(end + 1)..];
        }

        if (content.Length > 0)
        {
            using var file = File.OpenWrite(path);
            file.SetLength(file.Length - content.Length);
        }

        return lines;
    }

    private static JournalLine Parse(string path, ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalJson.Default.JournalLine)!;
        }
        catch (JsonException error)
        {
            throw CoreDiagnostics.JournalMalformed.Because(error, path, error.Message.TrimEnd('.'));
        }
    }
}
