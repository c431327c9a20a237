using Cairn.Streams;

namespace Cairn.Store.Wire;

/// <summary>Gives what comes in frames as one stream.</summary>
internal sealed class DataReader(FrameStream frames) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> current;
    private bool isEnded;

    public override int Read(Span<byte> buffer)
    {
        while (current.IsEmpty && !isEnded)
        {
            Next();
        }

        var given = Math.Min(buffer.Length, current.Length);
        current.Span[..given].CopyTo(buffer);
        current = current[given..];
        return given;
    }

    private void Next()
    {
        switch (frames.Read())
        {
            case (FrameKind.Data, { Length: > 0 } payload):
                current = payload;
                break;
            case (FrameKind.End, _):
                isEnded = true;
                break;
            case null:
                throw WireDiagnostics.Gone.Error(frames.Peer, "before all bytes had come");
            case var (kind, _):
                throw WireDiagnostics.Broken.Error(frames.Peer, kind == FrameKind.Data ? "a frame of bytes without any" : $"a frame of kind {kind} instead of bytes");
        }
    }
}
