using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using Cairn.Store.Trees;

namespace Cairn.Store.Archives;

/// <summary>Serialises the entries of a tree and hashes what it writes, unless it is told not to.</summary>
internal sealed class NarWriter : ITreeSink, IDisposable
{
    private const int BufferSize = 16 * 1024;

    private readonly IncrementalHash? hash;
    private readonly byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
#pragma warning disable CA2213 // The stream is the caller's.
    private readonly Stream output;
#pragma warning restore CA2213
    private int buffered;
    private long size;
    private int depth;
    private long fileLength;

    internal NarWriter(Stream output, bool hashes = true)
    {
        this.output = output;
        hash = hashes ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;
        Token(NarToken.Magic);
    }

    public void BeginDirectory(string name)
    {
        if (depth == NarToken.MaxDepth)
        {
            throw StoreDiagnostics.TreeTooDeep.Error($"{NarToken.MaxDepth}");
        }

        BeginNode(name, NarToken.Directory);
        depth++;
    }

    public void EndDirectory()
    {
        depth--;
        EndNode();
    }

    public void Symlink(string name, string target)
    {
        BeginNode(name, NarToken.Symlink);
        Token(NarToken.Target);
        Token(target);
        EndNode();
    }

    public void BeginFile(string name, bool executable, long length)
    {
        BeginNode(name, NarToken.Regular);
        if (executable)
        {
            Token(NarToken.Executable);
            Token(string.Empty);
        }

        Token(NarToken.Contents);
        Length(length);
        fileLength = length;
    }

    public void Content(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > buffer.Length - buffered)
        {
            Drain();
        }

        if (bytes.Length > buffer.Length)
        {
            Emit(bytes);
            return;
        }

        bytes.CopyTo(buffer.AsSpan(buffered));
        buffered += bytes.Length;
    }

    public void EndFile()
    {
        Pad(fileLength);
        EndNode();
    }

    internal NarSummary Complete()
    {
        Drain();
        return new NarSummary(new ContentHash(hash?.GetHashAndReset() ?? throw new InvalidOperationException("Nothing was hashed.")), size);
    }

    /// <summary>Writes what is left, where nobody asks for the hash.</summary>
    internal void Finish() => Drain();

    public void Dispose()
    {
        hash?.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void BeginNode(string name, string type)
    {
        if (depth > 0)
        {
            Token(NarToken.Entry);
            Token(NarToken.Open);
            Token(NarToken.Name);
            Token(name);
            Token(NarToken.Node);
        }

        Token(NarToken.Open);
        Token(NarToken.Type);
        Token(type);
    }

    private void EndNode()
    {
        Token(NarToken.Close);
        if (depth > 0)
        {
            Token(NarToken.Close);
        }
    }

    private void Token(string text)
    {
        Span<byte> bytes = stackalloc byte[EntryName.MaxTargetBytes];
        var count = EntryName.Utf8.GetBytes(text, bytes);
        Length(count);
        Content(bytes[..count]);
        Pad(count);
    }

    private void Length(long length)
    {
        Span<byte> bytes = stackalloc byte[NarToken.Alignment];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, length);
        Content(bytes);
    }

    private void Pad(long length)
    {
        Span<byte> zeros = stackalloc byte[NarToken.Alignment];
        zeros.Clear();
        Content(zeros[..NarToken.PaddingOf(length)]);
    }

    private void Drain()
    {
        Emit(buffer.AsSpan(0, buffered));
        buffered = 0;
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        hash?.AppendData(bytes);
        output.Write(bytes);
        size += bytes.Length;
    }
}
