using System.Buffers.Text;
using Cairn.Streams;

namespace Cairn.Secrets.Age;

/// <summary>Encodes armor as it is written; <see cref="Complete"/> writes its end.</summary>
internal sealed class ArmorWriter : WriteOnlyStream
{
    private readonly Stream output;
    private readonly byte[] pending = new byte[AgeHeader.BytesPerLine];
    private readonly byte[] line = new byte[AgeHeader.Columns + 1];
    private int filled;

    internal ArmorWriter(Stream output)
    {
        this.output = output;
        output.Write([.. ArmorReader.Begin, (byte)'\n']);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            var count = Math.Min(buffer.Length, pending.Length - filled);
            buffer[..count].CopyTo(pending.AsSpan(filled));
            buffer = buffer[count..];
            filled += count;
            if (filled == pending.Length)
            {
                WriteLine();
            }
        }
    }

    internal void Complete()
    {
        if (filled > 0)
        {
            WriteLine();
        }

        output.Write([.. ArmorReader.End, (byte)'\n']);
    }

    private void WriteLine()
    {
        Base64.EncodeToUtf8(pending.AsSpan(0, filled), line, out _, out var length);
        line[length] = (byte)'\n';
        output.Write(line, 0, length + 1);
        filled = 0;
    }
}
