using Cairn.Deployment.Connections;

namespace Cairn.Fleet.Deployment.Tests.Support;

/// <summary>A connection that breaks after so many bytes.</summary>
internal sealed class CutComputer(IComputer computer, long after) : IComputer
{
    public string Name => computer.Name;

    public string? Address => computer.Address;

    public IRunningScript Start(string script) => new CutScript(computer.Start(script), new CutStream(this, after));

    public void Dispose() => computer.Dispose();

    private sealed class CutScript(IRunningScript script, CutStream input) : IRunningScript
    {
        public Stream Input => input.Into(script.Input);

        public Stream Output => script.Output;

        public Stream Errors => script.Errors;

        public int WaitForEnd() => script.WaitForEnd();

        public void Dispose() => script.Dispose();
    }

    private sealed class CutStream(CutComputer owner, long left) : Stream
    {
        private Stream _inner = Null;
        private long _left = left;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        internal CutStream Into(Stream inner)
        {
            _inner = inner;
            return this;
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            _left -= count;
            if (_left < 0)
            {
                owner.Dispose();
                throw new IOException("cut");
            }

            _inner.Write(buffer, offset, count);
        }

        public override void Flush() => _inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
