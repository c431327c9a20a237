using System.Buffers;
using Cairn.Store.Trees;

namespace Cairn.Store.Archives;

/// <summary>Parses one archive strictly: only the bytes that <see cref="NarWriter"/> writes for some tree are accepted.</summary>
internal sealed class NarReader(Stream input, string subject, long maxSize)
{
    private const int BufferSize = 128 * 1024;

    private readonly NarInput source = new(input, subject, maxSize);

    internal void ReadInto(ITreeSink sink, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            source.Expect(NarToken.Magic);
            ReadNode(string.Empty, depth: 0, new Visit(sink, buffer, cancellation));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void ReadNode(string name, int depth, Visit visit)
    {
        visit.Cancellation.ThrowIfCancellationRequested();
        source.Expect(NarToken.Open);
        source.Expect(NarToken.Type);
        switch (source.Word())
        {
            case NarToken.Regular:
                ReadFile(name, visit);
                source.Expect(NarToken.Close);
                break;
            case NarToken.Symlink:
                source.Expect(NarToken.Target);
                visit.Sink.Symlink(name, EntryName.CheckedTarget(source.Text(EntryName.MaxTargetBytes)));
                source.Expect(NarToken.Close);
                break;
            case NarToken.Directory when depth < NarToken.MaxDepth:
                ReadDirectory(name, depth + 1, visit);
                break;
            case NarToken.Directory:
                throw StoreDiagnostics.TreeTooDeep.Error($"{NarToken.MaxDepth}");
            case var other:
                throw source.Broken($"found '{other}' instead of 'regular', 'symlink' or 'directory'");
        }
    }

    private void ReadFile(string name, Visit visit)
    {
        var word = source.Word();
        var executable = word is NarToken.Executable;
        if (executable)
        {
            source.Expect(string.Empty);
            word = source.Word();
        }

        if (word is not NarToken.Contents)
        {
            throw source.Broken($"found '{word}' instead of 'contents'");
        }

        var length = source.Length(long.MaxValue);
        visit.Sink.BeginFile(name, executable, length);
        for (var left = length; left > 0;)
        {
            visit.Cancellation.ThrowIfCancellationRequested();
            var part = visit.Buffer.AsSpan(0, (int)Math.Min(left, visit.Buffer.Length));
            source.Fill(part);
            visit.Sink.Content(part);
            left -= part.Length;
        }

        source.Padding(length);
        visit.Sink.EndFile();
    }

    private void ReadDirectory(string name, int depth, Visit visit)
    {
        visit.Sink.BeginDirectory(name);
        var names = new EntryNames();
        string? previous = null;
        while (source.Word() is var word and not NarToken.Close)
        {
            if (word is not NarToken.Entry)
            {
                throw source.Broken($"found '{word}' instead of 'entry' or ')'");
            }

            source.Expect(NarToken.Open);
            source.Expect(NarToken.Name);
            var child = source.Text(EntryName.MaxBytes);
            if (previous is not null && EntryName.Order.Compare(previous, child) >= 0)
            {
                throw source.Broken($"the name '{child}' does not come after '{previous}'");
            }

            previous = names.Checked(child, child);
            source.Expect(NarToken.Node);
            ReadNode(child, depth, visit);
            source.Expect(NarToken.Close);
        }

        visit.Sink.EndDirectory();
    }

    private readonly record struct Visit(ITreeSink Sink, byte[] Buffer, CancellationToken Cancellation);
}
