using Cairn.Streams;

namespace Cairn.Deployment.Machines;

/// <summary>Counts what passes, and says so now and then.</summary>
internal sealed class CountingStream(Stream inner, Action<long> passed) : WriteOnlyStream
{
    private const long Step = 1024 * 1024;

    private long count;
    private long told;

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
}
