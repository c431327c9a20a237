namespace Cairn.Store.Archives;

/// <summary>The words of the format (Dolstra, "The Purely Functional Software Deployment Model", figure 5.2).</summary>
internal static class NarToken
{
    internal const string Magic = "nix-archive-1";
    internal const string Open = "(";
    internal const string Close = ")";
    internal const string Type = "type";
    internal const string Regular = "regular";
    internal const string Executable = "executable";
    internal const string Contents = "contents";
    internal const string Symlink = "symlink";
    internal const string Target = "target";
    internal const string Directory = "directory";
    internal const string Entry = "entry";
    internal const string Name = "name";
    internal const string Node = "node";

    /// <summary>Strings are padded with zeros to a multiple of this; lengths are little-endian numbers of this size.</summary>
    internal const int Alignment = 8;

    /// <summary>Deeper trees do not fit macOS's path length with names worth having, and recursion needs a bound.</summary>
    internal const int MaxDepth = 128;

    internal static int PaddingOf(long length) => (int)(-length & (Alignment - 1));
}
