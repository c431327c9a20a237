using System.Text;

namespace Cairn.Store.Tests.Support;

/// <summary>Archives written by hand, so that they can be wrong.</summary>
internal sealed class Crafted
{
    private readonly List<byte> bytes = [];

    internal static Crafted Archive => new Crafted().Words("nix-archive-1");

    internal Crafted Words(params string[] words)
    {
        foreach (var word in words)
        {
            Bytes(Encoding.UTF8.GetBytes(word));
        }

        return this;
    }

    internal Crafted Bytes(params byte[] content)
    {
        Length(content.Length);
        bytes.AddRange(content);
        return Padding(0, (8 - (content.Length % 8)) % 8);
    }

    internal Crafted Length(long length)
    {
        bytes.AddRange(BitConverter.GetBytes(length));
        return this;
    }

    internal Crafted Padding(byte value, int count)
    {
        bytes.AddRange(Enumerable.Repeat(value, count));
        return this;
    }

    internal Crafted Folder() => Words("(", "type", "directory");

    internal Crafted Entry(string name) => Words("entry", "(", "name", name, "node");

    internal Crafted File(string text) => Words("(", "type", "regular", "contents", text, ")");

    internal Crafted Link(string target) => Words("(", "type", "symlink", "target", target, ")");

    internal Crafted End() => Words(")");

    internal MemoryStream ToStream() => new(bytes.ToArray());
}
