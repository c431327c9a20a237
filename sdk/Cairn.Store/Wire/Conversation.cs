namespace Cairn.Store.Wire;

/// <summary>A deployer and a machine talking: messages and streams of bytes, both bounded, over any two streams.</summary>
/// <remarks>It is no lock-step: either end may say something at any time, and knows from what was said before what may come.</remarks>
public sealed class Conversation
{
    private readonly FrameStream frames;

    /// <summary>Initializes a new instance of the <see cref="Conversation"/> class.</summary>
    /// <param name="input">What the other end writes.</param>
    /// <param name="output">What the other end reads.</param>
    /// <param name="peer">What errors call the other end.</param>
    public Conversation(Stream input, Stream output, string peer) => frames = new FrameStream(input, output, peer);

    /// <summary>Greets the other end.</summary>
    /// <exception cref="StoreException">CAIRN6001: it is gone.</exception>
    public void Greet() => frames.Greet();

    /// <summary>Waits for the other end's greeting, and skips what a shell printed before.</summary>
    /// <exception cref="StoreException">CAIRN6002: none came.</exception>
    public void AwaitGreeting() => frames.AwaitGreeting();

    /// <summary>Says something.</summary>
    /// <param name="message">What.</param>
    /// <exception cref="StoreException">CAIRN6001: the other end is gone.</exception>
    public void Say(WireMessage message) => frames.Write(FrameKind.Message, WireText.Write(message));

    /// <summary>Hears the next message.</summary>
    /// <returns>The message; null when the other end said goodbye.</returns>
    /// <exception cref="StoreException">CAIRN6000: it was none. CAIRN6001: the other end is gone.</exception>
    public WireMessage? TryHear() => frames.Read() switch
    {
        null => null,
        (FrameKind.Message, var payload) => WireText.Parse(payload.Span, frames.Peer),
        var (kind, _) => throw WireDiagnostics.Broken.Error(frames.Peer, $"a frame of kind {kind} instead of a message"),
    };

    /// <summary>Hears the next message.</summary>
    /// <returns>The message.</returns>
    /// <exception cref="StoreException">CAIRN6000: it was none. CAIRN6001: the other end is gone.</exception>
    public WireMessage Hear() => TryHear() ?? throw WireDiagnostics.Gone.Error(frames.Peer, "without an answer");

    /// <summary>Begins to send bytes.</summary>
    /// <returns>Where to write them; disposing it ends them.</returns>
    public Stream SendBytes() => new DataWriter(frames);

    /// <summary>Begins to receive bytes.</summary>
    /// <returns>What comes until the other end ends it; disposing it before is an error.</returns>
    public Stream ReceiveBytes() => new DataReader(frames);

    /// <summary>Sends bytes that are in memory.</summary>
    /// <param name="bytes">The bytes.</param>
    public void SendBytes(ReadOnlySpan<byte> bytes)
    {
        using var output = SendBytes();
        output.Write(bytes);
    }

    /// <summary>Receives bytes into memory.</summary>
    /// <param name="limit">How many there may be.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="StoreException">CAIRN6000: there are more.</exception>
    public byte[] ReceiveBytes(int limit)
    {
        using var memory = new MemoryStream();
        using var input = new DataReader(frames);
        var buffer = new byte[FrameStream.MaxData];
        for (int got; (got = input.Read(buffer)) > 0;)
        {
            if (memory.Length + got > limit)
            {
                throw WireDiagnostics.Broken.Error(frames.Peer, $"more than {limit} bytes where no more are allowed");
            }

            memory.Write(buffer, 0, got);
        }

        return memory.ToArray();
    }

    /// <summary>Says that the other end sent something that does not belong here.</summary>
    /// <param name="message">What it sent.</param>
    /// <param name="expected">What it should have sent.</param>
    /// <returns>The error, to be thrown.</returns>
    public StoreException Unexpected(WireMessage message, string expected) =>
        WireDiagnostics.Broken.Error(frames.Peer, $"'{message.GetType().Name.ToLowerInvariant()}' instead of {expected}");

    /// <summary>Checks that the other end speaks a version that this end understands.</summary>
    /// <param name="version">The version that it says it speaks.</param>
    /// <exception cref="StoreException">CAIRN6003: it does not.</exception>
    public void CheckVersion(int version)
    {
        if (version != WireMessage.CurrentVersion)
        {
            throw WireDiagnostics.VersionUnknown.Error(frames.Peer, Text(version), Text(WireMessage.CurrentVersion));
        }
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
