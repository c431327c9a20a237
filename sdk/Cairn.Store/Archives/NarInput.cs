using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Cairn.Store.Trees;

namespace Cairn.Store.Archives;

/// <summary>Reads the strings of an archive, and not a byte more than the archive has.</summary>
internal sealed class NarInput(Stream input, string subject, long maxSize)
{
    private const int MaxWord = 16;

    private long position;

    internal StoreException Broken(string reason) =>
        StoreDiagnostics.ArchiveMalformed.Error(subject, position.ToString(CultureInfo.InvariantCulture), reason);

    internal void Expect(string word)
    {
        if (Word() is var found && !string.Equals(found, word, StringComparison.Ordinal))
        {
            throw Broken($"found '{found}' instead of '{word}'");
        }
    }

    internal string Word() => Text(MaxWord);

    internal string Text(int maxLength)
    {
        Span<byte> bytes = stackalloc byte[EntryName.MaxTargetBytes];
        bytes = bytes[..(int)Length(maxLength)];
        Fill(bytes);
        Padding(bytes.Length);
        try
        {
            return EntryName.Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Broken("a string is not UTF-8");
        }
    }

    /// <summary>Reads a length and refuses one that is too great before anything is allocated or read for it.</summary>
    internal long Length(long maxLength)
    {
        Span<byte> bytes = stackalloc byte[NarToken.Alignment];
        Fill(bytes);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var allowed = (ulong)Math.Min(maxLength, maxSize - position);
        return length <= allowed ? (long)length : throw Broken($"a length of {length} where at most {allowed} is possible");
    }

    internal void Padding(long length)
    {
        Span<byte> zeros = stackalloc byte[NarToken.Alignment];
        zeros = zeros[..NarToken.PaddingOf(length)];
        Fill(zeros);
        if (zeros.ContainsAnyExcept((byte)0))
        {
            throw Broken("padding that is not zero");
        }
    }

    internal void Fill(Span<byte> bytes)
    {
        if (bytes.Length > maxSize - position)
        {
            throw Broken($"it is longer than the {maxSize} bytes announced");
        }

        var count = input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        position += count;
        if (count < bytes.Length)
        {
            throw Broken("it ends too early");
        }
    }
}
