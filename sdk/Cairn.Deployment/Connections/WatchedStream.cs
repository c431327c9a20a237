using Cairn.Streams;

namespace Cairn.Deployment.Connections;

/// <summary>Tells a watchdog whenever something was written.</summary>
internal sealed class WatchedStream(Stream inner, Watchdog watchdog) : WriteOnlyStream
{
    // An array stays one: a channel of SSH takes nothing else without a copy.
    public override void Write(byte[] buffer, int offset, int count)
    {
        inner.Write(buffer, offset, count);
        watchdog.Feed();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        watchdog.Feed();
    }

    public override void Flush() => inner.Flush();
}
