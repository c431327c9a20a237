using Cairn.Streams;

namespace Cairn.Store.Wire;

/// <summary>Sends what is written to it in frames.</summary>
internal sealed class DataWriter(FrameStream frames) : WriteOnlyStream
{
    private readonly byte[] buffer = new byte[FrameStream.Room + FrameStream.MaxData];
    private int used;
    private bool isEnded;

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
