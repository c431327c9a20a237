namespace Cairn.Store;

/// <summary>Identifies one immutable file tree in a store.</summary>
/// <param name="Path">Where it is, relative to the store's root.</param>
/// <param name="Hash">The full hash of its content, of which the path carries 160 bits.</param>
/// <param name="NarSize">The length of its NAR serialisation in bytes.</param>
public sealed record StoreObject(StorePath Path, ContentHash Hash, long NarSize);
