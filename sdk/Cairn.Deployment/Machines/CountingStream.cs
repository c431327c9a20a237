namespace Cairn.Deployment.Machines;

/// <summary>Counts what passes, and says so now and then.</summary>
internal sealed class CountingStream(Stream inner, Action<long> passed) : Stream
{
    private const long Step = 1024 * 1024;

    private long count;
    private long told;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        count += buffer.Length;
        if (count - told >= Step)
        {
            told = count;
            passed(count);
        }
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
