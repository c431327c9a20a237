using System.Runtime.InteropServices;

namespace Cairn.Store.Archives;

/// <summary>A file, a link or an empty directory of an archive that was read into memory.</summary>
/// <param name="Path">Where, with <c>/</c> between the names.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Content">The content of a file, the target of a link in UTF-8, nothing for a directory.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NarEntry(string Path, NarEntryKind Kind, ReadOnlyMemory<byte> Content);
