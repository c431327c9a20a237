using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Cairn.Secrets.Ssh;

/// <summary>Writes values as SSH puts them on the wire (RFC 4251 section 5).</summary>
internal sealed class SshWire
{
    private readonly ArrayBufferWriter<byte> written = new();

    internal byte[] ToBytes() => written.WrittenSpan.ToArray();

    internal SshWire Number(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(written.GetSpan(sizeof(uint)), value);
        written.Advance(sizeof(uint));
        return this;
    }

    internal SshWire LongNumber(ulong value)
    {
        BinaryPrimitives.WriteUInt64BigEndian(written.GetSpan(sizeof(ulong)), value);
        written.Advance(sizeof(ulong));
        return this;
    }

    internal SshWire Text(string value) => Text(Encoding.UTF8.GetBytes(value));

    internal SshWire Text(ReadOnlySpan<byte> value)
    {
        Number((uint)value.Length);
        written.Write(value);
        return this;
    }
}
