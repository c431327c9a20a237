namespace Cairn.Secrets.Age;

/// <summary>Reads lines and then bytes of one stream, through one buffer.</summary>
internal sealed class AgeInput(Stream input, string subject)
{
    // Far above any header that people make, so that a hostile one cannot fill the memory.
    private const int MaxLine = 64 * 1024;

    private readonly byte[] buffer = new byte[AgePayload.CipherChunk];
    private int start;
    private int end;

    internal string Subject => subject;

    /// <summary>Reads up to a line feed, which is not returned; null if the stream ends before one.</summary>
    internal byte[]? Line()
    {
        using var line = new MemoryStream();
        while (line.Length <= MaxLine && (start < end || Refill()))
        {
            var rest = buffer.AsSpan(start, end - start);
            var feed = rest.IndexOf((byte)'\n');
            line.Write(feed < 0 ? rest : rest[..feed]);
            start += feed < 0 ? rest.Length : feed + 1;
            if (feed >= 0)
            {
                return line.ToArray();
            }
        }

        return line.Length > MaxLine ? throw SecretsDiagnostics.AgeHeader.Error(subject, $"a line is longer than {MaxLine} bytes") : null;
    }

    /// <summary>Reads until the bytes are full or the stream ends.</summary>
    internal int Fill(Span<byte> bytes)
    {
        var buffered = Math.Min(bytes.Length, end - start);
        buffer.AsSpan(start, buffered).CopyTo(bytes);
        start += buffered;
        return buffered + input.ReadAtLeast(bytes[buffered..], bytes.Length - buffered, throwOnEndOfStream: false);
    }

    private bool Refill()
    {
        start = 0;
        end = input.Read(buffer);
        return end > 0;
    }
}
