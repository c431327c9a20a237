using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>A group of users.</summary>
public sealed record GroupEntry
{
    /// <summary>Gets the name.</summary>
    [JsonRequired]
    public required string Name { get; init; }

    /// <summary>Gets the group id; null to allocate one that was never used.</summary>
    public int? Gid { get; init; }

    /// <summary>Gets the members to add; members that Cairn did not add stay.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Gets a value indicating whether the group is for a program rather than for people.</summary>
    [JsonRequired]
    public bool IsSystem { get; init; }
}
