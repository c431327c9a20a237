using System.Buffers;
using System.Text;
using Cairn.Streams;

namespace Cairn.Secrets.Age;

/// <summary>Decodes armor as it is read, and accepts one spelling only, apart from line ends and white space around it.</summary>
internal sealed class ArmorReader(Stream input, string subject) : ReadOnlyStream
{
    private const int MaxSpace = 1024;
    private const int BufferSize = 16 * 1024;
    private const int MaxLine = 2 * MaxSpace;

    private static readonly SearchValues<byte> Space = SearchValues.Create(" \t\r\n\v\f"u8);

    private readonly byte[] buffer = new byte[BufferSize];
    private readonly byte[] lineBuffer = new byte[MaxLine];
    private readonly byte[] decoded = new byte[AgeHeader.BytesPerLine];
    private int start;
    private int end;
    private int unreadStart;
    private int unreadEnd;
    private bool started;
    private bool ended;

    internal static ReadOnlySpan<byte> Begin => "-----BEGIN AGE ENCRYPTED FILE-----"u8;

    internal static ReadOnlySpan<byte> End => "-----END AGE ENCRYPTED FILE-----"u8;

    public override int Read(Span<byte> bytes)
    {
        var total = 0;
        while (total < bytes.Length && (unreadStart < unreadEnd || NextLine()))
        {
            var count = Math.Min(bytes.Length - total, unreadEnd - unreadStart);
            decoded.AsSpan(unreadStart, count).CopyTo(bytes[total..]);
            unreadStart += count;
            total += count;
        }

        return total;
    }

    private bool NextLine()
    {
        if (ended)
        {
            return false;
        }

        if (!started)
        {
            ReadHeader();
        }

        var line = Line();
        if (line.SequenceEqual(End))
        {
            return Finish();
        }

        if (line.Length is 0 or > AgeHeader.Columns || !CanonicalBase64.TryDecodePadded(line, decoded, out unreadEnd))
        {
            unreadEnd = 0;
            throw Broken($"a line is not base64 of at most {AgeHeader.Columns} characters");
        }

        unreadStart = 0;
        if (unreadEnd < AgeHeader.BytesPerLine)
        {
            if (!Line().SequenceEqual(End))
            {
                throw Broken("a short line is not the last one");
            }

            Finish();
        }

        return unreadEnd > 0;
    }

    private void ReadHeader()
    {
        var space = 0;
        ReadOnlySpan<byte> line;
        while (IsSpace(line = Line()))
        {
            space += line.Length + 1;
            if (space > MaxSpace)
            {
                throw Broken($"more than {MaxSpace} bytes of white space stand before it");
            }
        }

        if (!line.SequenceEqual(Begin))
        {
            throw Broken($"its first line is not '{Encoding.ASCII.GetString(Begin)}'");
        }

        started = true;
    }

    private bool Finish()
    {
        ended = true;
        var space = 0;
        while (start < end || Refill())
        {
            var rest = buffer.AsSpan(start, end - start);
            space += rest.Length;
            start = end;
            if (!IsSpace(rest))
            {
                throw Broken("something follows it");
            }

            if (space >= MaxSpace)
            {
                throw Broken($"more than {MaxSpace} bytes of white space follow it");
            }
        }

        return false;
    }

    private ReadOnlySpan<byte> Line()
    {
        var length = 0;
        while (start < end || Refill())
        {
            var rest = buffer.AsSpan(start, end - start);
            var feed = rest.IndexOf((byte)'\n');
            var part = feed < 0 ? rest : rest[..feed];
            if (length + part.Length > MaxLine)
            {
                throw Broken("a line is too long");
            }

            part.CopyTo(lineBuffer.AsSpan(length));
            length += part.Length;
            start += feed < 0 ? rest.Length : feed + 1;
            if (feed >= 0)
            {
                return WithoutReturn(lineBuffer.AsSpan(0, length));
            }
        }

        return length > 0 ? WithoutReturn(lineBuffer.AsSpan(0, length)) : throw Broken("it ends too early");
    }

    private static ReadOnlySpan<byte> WithoutReturn(ReadOnlySpan<byte> line) => line is [.. var text, (byte)'\r'] ? text : line;

    private static bool IsSpace(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(Space);

    private bool Refill()
    {
        start = 0;
        end = input.Read(buffer);
        return end > 0;
    }

    private SecretsException Broken(string reason) => SecretsDiagnostics.AgeArmor.Error(subject, reason);
}
