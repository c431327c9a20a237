using System.Buffers;
using System.Text;
using Cairn.Store.Trees;

namespace Cairn.Store.Closures;

/// <summary>Finds the hash parts of store paths in file contents, link targets and names.</summary>
/// <remarks>
/// Like Nix it looks for the hash alone, so a path that was cut into folder and name is found. A path in a compressed file or in
/// UTF-16 is not. What it finds too much costs nothing: only hashes of objects that exist count.
/// </remarks>
internal sealed class ReferenceScanner : ITreeSink
{
    private static readonly SearchValues<byte> Base32 = SearchValues.Create(Encoding.ASCII.GetBytes(NixBase32.Alphabet));
    private static readonly byte[] Root = Encoding.ASCII.GetBytes(StorePath.MachineRoot + "/");
    private static readonly int ContextLength = Root.Length + StorePath.DigestLength;

    private readonly SortedSet<string> digests = new(StringComparer.Ordinal);
    private readonly SortedSet<string> rooted = new(StringComparer.Ordinal);

    // The end of the chunk before, so that a path across two chunks is seen.
    private readonly byte[] seam = new byte[ContextLength * 2];
    private int seamLength;

    internal FoundReferences Found => new([.. digests], [.. rooted]);

    public void BeginDirectory(string name) => ScanText(name);

    public void EndDirectory()
    {
    }

    public void Symlink(string name, string target)
    {
        ScanText(name);
        ScanText(target);
    }

    public void BeginFile(string name, bool executable, long length)
    {
        ScanText(name);
        seamLength = 0;
    }

    public void Content(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, ContextLength)];
        head.CopyTo(seam.AsSpan(seamLength));
        Scan(seam.AsSpan(0, seamLength + head.Length), from: seamLength);
        Scan(bytes, from: head.Length);
        Remember(bytes, head.Length);
    }

    public void EndFile()
    {
    }

    private void ScanText(string text) => Scan(EntryName.Utf8.GetBytes(text), from: 0);

    /// <summary>Looks at every hyphen from an index on; the bytes before it are context only.</summary>
    private void Scan(ReadOnlySpan<byte> bytes, int from)
    {
        for (var at = from; at < bytes.Length; at++)
        {
            var hyphen = bytes[at..].IndexOf((byte)'-');
            if (hyphen < 0)
            {
                return;
            }

            at += hyphen;
            var before = bytes[..at];
            if (at >= StorePath.DigestLength && !before[^StorePath.DigestLength..].ContainsAnyExcept(Base32))
            {
                Note(before);
            }
        }
    }

    private void Note(ReadOnlySpan<byte> before)
    {
        var digest = Encoding.ASCII.GetString(before[^StorePath.DigestLength..]);
        digests.Add(digest);
        if (before[..^StorePath.DigestLength].EndsWith(Root))
        {
            rooted.Add(digest);
        }
    }

    private void Remember(ReadOnlySpan<byte> bytes, int copied)
    {
        if (bytes.Length >= ContextLength)
        {
            bytes[^ContextLength..].CopyTo(seam);
            seamLength = ContextLength;
            return;
        }

        // A short chunk is wholly in the seam already, behind what was there.
        var kept = Math.Min(seamLength + copied, ContextLength);
        seam.AsSpan(seamLength + copied - kept, kept).CopyTo(seam);
        seamLength = kept;
    }
}
