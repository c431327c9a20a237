namespace Cairn.Secrets;

/// <summary>Collects secret bytes of a length that is not known yet. What it outgrows is overwritten with zeros, as is the rest when it is disposed.</summary>
public sealed class SecretStream : Stream
{
    private const int FirstSize = 4096;

    private SecretBytes bytes = new(FirstSize);
    private int length;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position
    {
        get => length;
        set => throw new NotSupportedException();
    }

    /// <summary>Reads a stream to its end, without a buffer in between.</summary>
    /// <param name="source">The stream.</param>
    /// <returns>What it held.</returns>
    public static SecretBytes ReadToEnd(Stream source)
    {
        using var all = new SecretStream();
        for (int count; (count = source.Read(all.Room())) > 0;)
        {
            all.length += count;
        }

        return all.Take();
    }

    /// <summary>Reads a stream to its end, without a buffer in between.</summary>
    /// <param name="source">The stream.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What it held.</returns>
    public static async Task<SecretBytes> ReadToEndAsync(Stream source, CancellationToken cancellation)
    {
        await using var all = new SecretStream();
        while (true)
        {
            all.Room();
            var count = await source.ReadAsync(all.bytes.Array.AsMemory(all.length), cancellation).ConfigureAwait(false);
            if (count == 0)
            {
                return all.Take();
            }

            all.length += count;
        }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.TryCopyTo(Room()))
        {
            Grow();
        }

        length += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Gives what was written so far.</summary>
    /// <returns>The bytes, the caller's to dispose.</returns>
    public SecretBytes Take() => SecretBytes.Copy(bytes.Span[..length]);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        bytes.Dispose();
        base.Dispose(disposing);
    }

    private Span<byte> Room()
    {
        if (length == bytes.Length)
        {
            Grow();
        }

        return bytes.Span[length..];
    }

    private void Grow()
    {
        var larger = new SecretBytes(checked(bytes.Length * 2));
        bytes.Span.CopyTo(larger.Span);
        (var outgrown, bytes) = (bytes, larger);
        outgrown.Dispose();
    }
}
