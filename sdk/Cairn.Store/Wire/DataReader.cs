namespace Cairn.Store.Wire;

/// <summary>Gives what comes in frames as one stream.</summary>
internal sealed class DataReader(FrameStream frames) : Stream
{
    private ReadOnlyMemory<byte> current;
    private bool isEnded;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

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

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

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
