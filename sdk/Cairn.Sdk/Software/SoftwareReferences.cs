using System.Text;
using Cairn.Store;
using Cairn.Store.Archives;
using Cairn.Store.Payloads;

namespace Cairn.Sdk;

/// <summary>Finds and fills the places that software has in an evaluated configuration.</summary>
internal static class SoftwareReferences
{
    private const int MaxName = 100;

    private static readonly byte[] s_root = Encoding.ASCII.GetBytes(StorePath.MachineRoot + "/");

    /// <summary>Finds the software that files and links mention.</summary>
    /// <returns>The first file for each name.</returns>
    internal static SortedDictionary<string, string> Find(IEnumerable<NarEntry> entries)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var rest = entry.Content.Span;
            while (rest.IndexOf(s_root) is >= 0 and var at)
            {
                rest = rest[(at + s_root.Length)..];
                if (NameAt(rest) is { } name)
                {
                    found.TryAdd(name, entry.Path);
                }
            }
        }

        return found;
    }

    /// <summary>Replaces what stands for software by the software's own path, which has the same length.</summary>
    internal static NarEntry Fill(NarEntry entry, IEnumerable<SoftwareObject> software)
    {
        byte[]? filled = null;
        foreach (var item in software)
        {
            var placeholder = Encoding.ASCII.GetBytes(SoftwarePlaceholder.Of(item.Name).Digest);
            if (entry.Content.Span.IndexOf(placeholder) >= 0)
            {
                filled ??= entry.Content.ToArray();
                Replace(filled, placeholder, Encoding.ASCII.GetBytes(item.AsObject().Path.Digest));
            }
        }

        return filled is null ? entry : entry with { Content = filled };
    }

    private static void Replace(Span<byte> content, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to)
    {
        while (content.IndexOf(from) is >= 0 and var at)
        {
            to.CopyTo(content[at..]);
            content = content[(at + to.Length)..];
        }
    }

    /// <summary>Gives the software whose place a text begins with. Where its name ends is not known, so the longest one that fits counts.</summary>
    private static string? NameAt(ReadOnlySpan<byte> text)
    {
        if (text.Length <= StorePath.DigestLength || text[StorePath.DigestLength] != (byte)'-')
        {
            return null;
        }

        var digest = Encoding.Latin1.GetString(text[..StorePath.DigestLength]);
        var name = text[(StorePath.DigestLength + 1)..];
        var length = 0;
        while (length < Math.Min(name.Length, MaxName) && (char.IsAsciiLetterOrDigit((char)name[length]) || name[length] is (byte)'-' or (byte)'.' or (byte)'_'))
        {
            length++;
        }

        for (; length > 0; length--)
        {
            var candidate = Encoding.ASCII.GetString(name[..length]);
            if (StoreObjectName.TryParse(candidate, out _) && string.Equals(SoftwarePlaceholder.Of(candidate).Digest, digest, StringComparison.Ordinal))
            {
                return candidate;
            }
        }

        return null;
    }
}
