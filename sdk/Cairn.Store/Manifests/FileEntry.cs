using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A file that a machine or a home has.</summary>
/// <remarks>Exactly one of <see cref="Source"/> and <see cref="Target"/> is given.</remarks>
public sealed record FileEntry
{
    /// <summary>Gets the path, relative to <c>/etc</c> or to the home.</summary>
    [JsonRequired]
    public required string Path { get; init; }

    /// <summary>Gets how the file comes there.</summary>
    [JsonRequired]
    public FilePlacement Placement { get; init; }

    /// <summary>Gets where the content is in the system object, as <c>etc/motd</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Gets where a link points that is not to the system object: an absolute path, or one relative to the link.</summary>
    public string? Target { get; init; }

    /// <summary>Gets the permissions of a copy in four octal digits, as <c>0644</c>; null for a link.</summary>
    public string? Mode { get; init; }

    /// <summary>Gets the name or number of the user who owns a copy; null for root, or for the home's user.</summary>
    public string? Owner { get; init; }

    /// <summary>Gets the name or number of the group of a copy; null for root's, or for that of the home's user.</summary>
    public string? Group { get; init; }

    /// <summary>Gets what happens when something else lies at the path.</summary>
    [JsonRequired]
    public OccupiedPath WhenOccupied { get; init; }

    /// <summary>Gets the SHA-256 values, in lower-case hex, of contents that may be replaced without a question.</summary>
    public IReadOnlyList<string>? KnownHashes { get; init; }

    /// <summary>Gets the script in the system object to run after the file changed.</summary>
    public string? OnChange { get; init; }
}
