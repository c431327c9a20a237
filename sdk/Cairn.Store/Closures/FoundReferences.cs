namespace Cairn.Store.Closures;

/// <summary>What an object's content says about other objects.</summary>
/// <param name="Digests">Every hash part that occurs before a hyphen; some may be no store path at all.</param>
/// <param name="Rooted">Those that follow the machine's store root: store paths without doubt.</param>
internal sealed record FoundReferences(IReadOnlyList<string> Digests, IReadOnlyList<string> Rooted);
