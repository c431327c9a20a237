using Renci.SshNet.Common;

namespace Cairn.Deployment.Ssh;

/// <summary>A stream of an SSH channel, whose end is told as that of any other connection.</summary>
internal sealed class SshStream(Stream inner) : Stream
{
    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    internal static int Translate(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is SshException or ObjectDisposedException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            throw new IOException(error.Message, error);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Translate(() => inner.Read(buffer, offset, count));

    public override void Write(byte[] buffer, int offset, int count) => Translate(() =>
    {
        inner.Write(buffer, offset, count);
        return 0;
    });

    public override void Flush() => Translate(() =>
    {
        inner.Flush();
        return 0;
    });

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Translate(() =>
            {
                inner.Dispose();
                return 0;
            });
        }

        base.Dispose(disposing);
    }
}
