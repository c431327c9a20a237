using Cairn.Deployment.Connections;
using Cairn.Streams;

namespace Cairn.Fleet.Deployment.Tests.Support;

/// <summary>A connection on which somebody meddles with what the deployer sends.</summary>
/// <param name="computer">The machine.</param>
/// <param name="meddle">Makes what arrives of what is sent, given how much was sent before.</param>
internal sealed class MeddledComputer(IComputer computer, Func<long, byte[], byte[]> meddle) : IComputer
{
    public string Name => computer.Name;

    public string? Address => computer.Address;

    /// <summary>Gives a connection that breaks after so many bytes.</summary>
    internal static MeddledComputer Cut(IComputer computer, long after) => new(computer, (sent, bytes) =>
    {
        if (sent + bytes.Length > after)
        {
            computer.Dispose();
            throw new IOException("cut");
        }

        return bytes;
    });

    /// <summary>Gives a connection on which one bit is another.</summary>
    internal static MeddledComputer Tampered(IComputer computer, long after) => new(computer, (sent, bytes) =>
    {
        if (after >= sent && after < sent + bytes.Length)
        {
            bytes[after - sent] ^= 1;
        }

        return bytes;
    });

    public IRunningScript Start(string script) => new Script(computer.Start(script), meddle);

    public void Dispose() => computer.Dispose();

    private sealed class Script(IRunningScript script, Func<long, byte[], byte[]> meddle) : IRunningScript
    {
        public Stream Input { get; } = new MeddledStream(script.Input, meddle);

        public Stream Output => script.Output;

        public Stream Errors => script.Errors;

        public int WaitForEnd() => script.WaitForEnd();

        public void Dispose() => script.Dispose();
    }

    private sealed class MeddledStream(Stream inner, Func<long, byte[], byte[]> meddle) : WriteOnlyStream
    {
        private long sent;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            inner.Write(meddle(sent, buffer.ToArray()));
            sent += buffer.Length;
        }

        public override void Flush() => inner.Flush();
    }
}
