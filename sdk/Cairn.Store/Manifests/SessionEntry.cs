using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>What login sessions find in their environment. The files that set it stand in the list of files.</summary>
public sealed record SessionEntry
{
    /// <summary>Gets the variables by name.</summary>
    [JsonRequired]
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets the directories in front of the search path, first one first.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Path { get; init; } = [];
}
