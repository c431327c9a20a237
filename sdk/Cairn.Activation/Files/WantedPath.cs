using Cairn.Store.Manifests;

namespace Cairn.Activation.Files;

/// <summary>A path as a generation wants it.</summary>
/// <param name="Path">The path, absolute.</param>
/// <param name="State">What should be there.</param>
internal sealed record WantedPath(string Path, PathState State)
{
    /// <summary>Gets the file with the content; null for what has none.</summary>
    internal string? Source { get; init; }

    /// <summary>Gets the content itself; null when <see cref="Source"/> has it.</summary>
    internal byte[]? Bytes { get; init; }

    /// <summary>Gets how it comes to its place.</summary>
    internal FilePlacement Placement { get; init; }

    /// <summary>Gets the file that a link leads to; null when that is not in the closure.</summary>
    internal string? LinkedContent { get; init; }

    /// <summary>Gets what happens to something else at the path.</summary>
    internal OccupiedPath WhenOccupied { get; init; }

    /// <summary>Gets the hashes of contents that are replaced without a question, and kept.</summary>
    internal IReadOnlyList<string> KnownHashes { get; init; } = [];

    /// <summary>Gets a value indicating whether what Cairn had there before comes back when the program that reads it refuses the new one.</summary>
    internal bool MayComeBack { get; init; }

    /// <summary>Gives the hash of what a reader finds at the path; null when that is not known.</summary>
    internal string? ContentHash() => State is FileThere file ? file.Hash : LinkedContent is null ? null : FileHash.Of(LinkedContent);
}
