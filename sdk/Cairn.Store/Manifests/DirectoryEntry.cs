using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A directory that exists in a home. It is created when missing and never removed.</summary>
public sealed record DirectoryEntry
{
    /// <summary>Gets the path relative to the home.</summary>
    [JsonRequired]
    public required string Path { get; init; }

    /// <summary>Gets the permissions that it is created with, in four octal digits.</summary>
    [JsonRequired]
    public required string Mode { get; init; }
}
