using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>What APT installs and removes. Sources and pins are files.</summary>
public sealed record AptEntry
{
    /// <summary>Gets what must be installed, as <c>apt-get install</c> takes it: <c>name</c>, <c>name:arch</c> or <c>name=version</c>.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Packages { get; init; } = [];

    /// <summary>Gets the names of packages that must not be installed.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Gets a value indicating whether recommended packages are installed too.</summary>
    [JsonRequired]
    public bool InstallRecommends { get; init; }

    /// <summary>Gets the time of the archive snapshot, as <c>20261101T000000Z</c>; null for the living archive.</summary>
    public string? Snapshot { get; init; }
}
