using Cairn.Streams;

namespace Cairn.Deployment.Machines;

/// <summary>Reads no more than it may: what comes from elsewhere can be of any length.</summary>
internal sealed class LimitedStream(Stream inner, long limit) : ReadOnlyStream
{
    private long passed;

    public override int Read(Span<byte> buffer)
    {
        var got = inner.Read(buffer);
        passed += got;
        return passed <= limit ? got : throw new InvalidDataException($"it is longer than {limit} bytes");
    }
}
