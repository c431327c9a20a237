namespace Cairn.Store.Wire;

/// <summary>Sends what is written to it in frames.</summary>
internal sealed class DataWriter(FrameStream frames) : Stream
{
    private readonly byte[] buffer = new byte[FrameStream.Room + FrameStream.MaxData];
    private int used;
    private bool isEnded;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !isEnded;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var taken = Math.Min(buffer.Length, FrameStream.MaxData - used);
            buffer[..taken].CopyTo(this.buffer.AsSpan(FrameStream.Room + used));
            used += taken;
            buffer = buffer[taken..];
            if (used == FrameStream.MaxData)
            {
                Flush();
            }
        }
    }

    public override void Flush()
    {
        if (used > 0)
        {
            frames.Write(FrameKind.Data, buffer, used);
            used = 0;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isEnded)
        {
            isEnded = true;
            Flush();
            frames.Write(FrameKind.End, []);
        }

        base.Dispose(disposing);
    }
}
