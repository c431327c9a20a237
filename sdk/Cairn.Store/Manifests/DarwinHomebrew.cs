namespace Cairn.Store.Manifests;

/// <summary>What Homebrew does, as the primary user.</summary>
public sealed record DarwinHomebrew
{
    /// <summary>Gets the Brewfile, relative to the object that has it.</summary>
    public required string Brewfile { get; init; }

    /// <summary>Gets the folder of Homebrew, as <c>/opt/homebrew</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>Gets what happens to packages that the Brewfile does not name.</summary>
    public required DarwinHomebrewCleanup Cleanup { get; init; }

    /// <summary>Gets a value indicating whether Homebrew updates itself first; otherwise <c>HOMEBREW_NO_AUTO_UPDATE</c> is set.</summary>
    public required bool AutoUpdate { get; init; }

    /// <summary>Gets a value indicating whether outdated packages are upgraded; otherwise <c>--no-upgrade</c> is given.</summary>
    public required bool Upgrade { get; init; }

    /// <summary>Gets further arguments of <c>brew bundle install</c>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Gets further environment variables of <c>brew</c>.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}
