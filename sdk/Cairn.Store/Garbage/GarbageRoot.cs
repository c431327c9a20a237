namespace Cairn.Store.Garbage;

/// <summary>Something that keeps objects alive.</summary>
/// <param name="Name">Its file name among the roots.</param>
/// <param name="Target">The object or the file it points to.</param>
/// <param name="IsStale">Whether it followed a file that is gone; the next collection removes it.</param>
/// <param name="Objects">The objects it keeps, without those that these refer to.</param>
public sealed record GarbageRoot(string Name, string Target, bool IsStale, IReadOnlyList<StorePath> Objects);
