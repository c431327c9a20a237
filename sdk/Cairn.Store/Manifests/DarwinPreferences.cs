using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>The preferences of one domain.</summary>
public sealed record DarwinPreferences
{
    /// <summary>Gets whose preferences they are.</summary>
    [JsonRequired]
    public required DarwinPreferenceScope Scope { get; init; }

    /// <summary>
    /// Gets the domain as <c>defaults</c> takes it: a name, <c>NSGlobalDomain</c>, or a path without <c>.plist</c>.
    /// </summary>
    [JsonRequired]
    public required string Domain { get; init; }

    /// <summary>Gets the preferences, in ordinal order of their keys.</summary>
    [JsonRequired]
    public required IReadOnlyList<DarwinPreference> Values { get; init; }

    /// <summary>Gets the processes of the primary user to restart, once, when a value was changed.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Restarts { get; init; } = [];

    /// <summary>Gets when changes take effect.</summary>
    [JsonRequired]
    public DarwinPreferenceEffect Effect { get; init; }

    /// <summary>Gets a value indicating whether macOS lets only a process with Full Disk Access write them.</summary>
    [JsonRequired]
    public bool NeedsFullDiskAccess { get; init; }
}
