using System.Buffers.Binary;

namespace Cairn.Deployment.Ssh;

/// <summary>Reads numbers and texts as SSH writes them (RFC 4251 section 5).</summary>
internal sealed class AgentReader(ReadOnlyMemory<byte> bytes)
{
    private ReadOnlyMemory<byte> rest = bytes;

    internal uint Number() => BinaryPrimitives.ReadUInt32BigEndian(Take(4).Span);

    internal byte[] Bytes() => Take(Number()).ToArray();

    private ReadOnlyMemory<byte> Take(uint count)
    {
        if (count > rest.Length)
        {
            throw new IOException("an answer ends too early");
        }

        var taken = rest[..(int)count];
        rest = rest[(int)count..];
        return taken;
    }
}
