using System.Text.Json.Serialization;

namespace Cairn.Store.Manifests;

/// <summary>What Homebrew does, as the primary user.</summary>
public sealed record DarwinHomebrew
{
    /// <summary>Gets the Brewfile, relative to the object that has it.</summary>
    [JsonRequired]
    public required string Brewfile { get; init; }

    /// <summary>Gets the folder of Homebrew, as <c>/opt/homebrew</c>.</summary>
    [JsonRequired]
    public required string Prefix { get; init; }

    /// <summary>Gets what happens to packages that the Brewfile does not name.</summary>
    [JsonRequired]
    public required DarwinHomebrewCleanup Cleanup { get; init; }

    /// <summary>
    /// Gets a value indicating whether Homebrew updates itself first; otherwise <c>HOMEBREW_NO_AUTO_UPDATE</c> is set.
    /// </summary>
    [JsonRequired]
    public required bool AutoUpdate { get; init; }

    /// <summary>Gets a value indicating whether outdated packages are upgraded; otherwise <c>--no-upgrade</c> is given.</summary>
    [JsonRequired]
    public required bool Upgrade { get; init; }

    /// <summary>Gets further arguments of <c>brew bundle install</c>.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Gets further environment variables of <c>brew</c>.</summary>
    [JsonRequired]
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}
