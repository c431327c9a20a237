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

    /// <summary>Gets what happens to something else at the path.</summary>
    internal OccupiedPath WhenOccupied { get; init; }

    /// <summary>Gets the hashes of contents that are replaced without a question, and kept.</summary>
    internal IReadOnlyList<string> KnownHashes { get; init; } = [];
}
