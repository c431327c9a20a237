using System.Buffers.Binary;

namespace Cairn.Store.Wire;

/// <summary>Cuts a connection into frames: a byte for the kind, four for the length (big-endian), then that many bytes.</summary>
/// <remarks>
/// What the other end announces is believed only up to a limit, and memory is taken only for bytes that have come. The first bytes of each direction
/// are a greeting, so that what a login shell prints before is skipped, and what is no conversation at all is noticed.
/// </remarks>
internal sealed class FrameStream(Stream input, Stream output, string peer)
{
    internal const int MaxMessage = 4 * 1024 * 1024;
    internal const int MaxData = 256 * 1024;

    private const int MaxNoise = 64 * 1024;
    private const int HeaderSize = 5;
    private const int Chunk = 16 * 1024;

    /// <summary>The bytes that a sender of data leaves free at the beginning of its buffer, for the header.</summary>
    internal const int Room = HeaderSize;

    private static readonly byte[] s_greeting = [0, .. "cairn serve"u8, 0];

    private readonly byte[] header = new byte[HeaderSize];
    private byte[] data = new byte[Chunk];

    internal string Peer => peer;

    internal void Greet() => Send(() =>
    {
        output.Write(s_greeting);
        output.Flush();
    });

    /// <summary>Skips everything up to the other end's greeting.</summary>
    internal void AwaitGreeting()
    {
        var seen = new List<byte>();
        while (seen.Count < MaxNoise)
        {
            var next = Receive(input.ReadByte);
            if (next < 0)
            {
                throw WireDiagnostics.NoGreeting.Error(peer, Noise.Describe(seen));
            }

            seen.Add((byte)next);
            if (next == 0 && seen.Count >= s_greeting.Length && System.Runtime.InteropServices.CollectionsMarshal.AsSpan(seen).EndsWith(s_greeting))
            {
                return;
            }
        }

        throw WireDiagnostics.NoGreeting.Error(peer, Noise.Describe(seen));
    }

    internal void Write(FrameKind kind, ReadOnlySpan<byte> payload)
    {
        if (payload.Length > LimitOf(kind))
        {
            throw new ArgumentException($"A frame of kind {kind} has up to {LimitOf(kind)} bytes, not {payload.Length}.", nameof(payload));
        }

        // One write, so that a small frame is one packet.
        var frame = new byte[Room + payload.Length];
        payload.CopyTo(frame.AsSpan(Room));
        Write(kind, frame, payload.Length);
    }

    /// <summary>Writes a frame whose payload lies behind the room for its header already.</summary>
    internal void Write(FrameKind kind, byte[] frame, int length)
    {
        frame[0] = (byte)kind;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), length);
        Send(() =>
        {
            output.Write(frame, 0, Room + length);
            output.Flush();
        });
    }

    /// <summary>Reads the next frame; null when the other end has said goodbye between two frames.</summary>
    /// <returns>The frame; a payload of data is overwritten by the next.</returns>
    internal (FrameKind Kind, ReadOnlyMemory<byte> Payload)? Read()
    {
        var got = Fill(header, 0, HeaderSize);
        if (got == 0)
        {
            return null;
        }

        if (got < HeaderSize)
        {
            throw WireDiagnostics.Gone.Error(peer, "in the middle of a frame");
        }

        var kind = (FrameKind)header[0];
        var length = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(1));
        if (kind is FrameKind.None or > FrameKind.End)
        {
            throw WireDiagnostics.Broken.Error(peer, $"a frame of kind {header[0]}, which does not exist");
        }

        return length > LimitOf(kind)
            ? throw WireDiagnostics.Broken.Error(peer, $"a frame of {length} bytes where at most {LimitOf(kind)} are allowed")
            : (kind, kind == FrameKind.Data ? ReadData((int)length) : ReadPayload(new byte[Math.Min(length, Chunk)], (int)length));
    }

    private static int LimitOf(FrameKind kind) => kind switch
    {
        FrameKind.Message => MaxMessage,
        FrameKind.Data => MaxData,
        _ => 0,
    };

    private ReadOnlyMemory<byte> ReadData(int length)
    {
        data = ReadPayload(data, length);
        return data.AsMemory(0, length);
    }

    /// <summary>Reads into a buffer, or into one that is larger once it is full.</summary>
    private byte[] ReadPayload(byte[] payload, int length)
    {
        for (var got = 0; got < length;)
        {
            if (got == payload.Length)
            {
                Array.Resize(ref payload, Math.Min(length, payload.Length * 2));
            }

            var until = Math.Min(length, payload.Length);
            got = Fill(payload, got, until);
            if (got < until)
            {
                throw WireDiagnostics.Gone.Error(peer, "in the middle of a frame");
            }
        }

        return payload;
    }

    private int Fill(byte[] buffer, int from, int until)
    {
        while (from < until)
        {
            var start = from;
            var got = Receive(() => input.Read(buffer, start, until - start));
            if (got == 0)
            {
                break;
            }

            from += got;
        }

        return from;
    }

    private int Receive(Func<int> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            throw WireDiagnostics.Gone.Because(error, peer, "because the connection broke");
        }
    }

    private void Send(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            throw WireDiagnostics.Gone.Because(error, peer, "because the connection broke");
        }
    }
}
