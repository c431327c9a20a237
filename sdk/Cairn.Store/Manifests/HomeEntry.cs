using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>One user's home.</summary>
public sealed record HomeEntry
{
    /// <summary>Gets the user's login name.</summary>
    [JsonRequired]
    public required string User { get; init; }

    /// <summary>Gets the home directory.</summary>
    [JsonRequired]
    public required string Directory { get; init; }

    /// <summary>Gets the files, by path relative to the home.</summary>
    [JsonRequired]
    public IReadOnlyList<FileEntry> Files { get; init; } = [];

    /// <summary>Gets the directories that exist.</summary>
    [JsonRequired]
    public IReadOnlyList<DirectoryEntry> Directories { get; init; } = [];

    /// <summary>Gets the units of the user's service manager.</summary>
    [JsonRequired]
    public IReadOnlyList<UnitEntry> Units { get; init; } = [];

    /// <summary>Gets the environment of the user's sessions.</summary>
    [JsonRequired]
    public SessionEntry Session { get; init; } = new();

    /// <summary>Gets the activation steps, in order.</summary>
    [JsonRequired]
    public IReadOnlyList<StepEntry> Steps { get; init; } = [];

    /// <summary>Gets the names of the software in the user's profile, sorted; null without any.</summary>
    public IReadOnlyList<string>? Packages { get; init; }

    /// <summary>Gets the software that provides a path of the profile which several have, by path; null without any.</summary>
    public IReadOnlyDictionary<string, string>? PackageChoices { get; init; }
}
