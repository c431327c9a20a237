using System.Runtime.InteropServices;

namespace Cairn.Store.Archives;

/// <summary>Hash and length of one archive.</summary>
/// <param name="Hash">The SHA-256 of the archive, which is the tree's content hash.</param>
/// <param name="Size">The length of the archive in bytes.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NarSummary(ContentHash Hash, long Size);
