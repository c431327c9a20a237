using Cairn.Streams;

namespace Cairn.Secrets.Age;

/// <summary>Shows the first bytes of a stream before they are read.</summary>
internal sealed class PrefixedStream : ReadOnlyStream
{
    private readonly Stream input;
    private readonly byte[] prefix;
    private readonly int length;
    private int position;

    internal PrefixedStream(Stream input, int size)
    {
        this.input = input;
        prefix = new byte[size];
        length = input.ReadAtLeast(prefix, size, throwOnEndOfStream: false);
    }

    internal ReadOnlySpan<byte> Prefix => prefix.AsSpan(0, length);

    public override int Read(Span<byte> buffer)
    {
        if (position == length)
        {
            return input.Read(buffer);
        }

        var count = Math.Min(buffer.Length, length - position);
        prefix.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }
}
