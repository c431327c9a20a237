using Cairn.Activation.Accounts;
using Cairn.Activation.Apt;
using Cairn.Activation.Files;
using Cairn.Activation.Preferences;

namespace Cairn.Activation.Generations;

/// <summary>What Cairn owns on the machine, and what was there before. Written before anything that it speaks of changes.</summary>
internal sealed record Ledger
{
    internal const int CurrentVersion = 1;

    /// <summary>Gets the version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Gets the highest number that a generation ever had; numbers are not used again.</summary>
    public int LastGeneration { get; init; }

    /// <summary>Gets what Cairn did to accounts.</summary>
    public AccountLedger Accounts { get; init; } = new();

    /// <summary>Gets what Cairn did to packages of the distribution.</summary>
    public PackageLedger Packages { get; init; } = new();

    /// <summary>Gets which units of the distribution were enabled before Cairn enabled or disabled them.</summary>
    public IReadOnlyDictionary<string, bool> EnabledBefore { get; init; } = new SortedDictionary<string, bool>(StringComparer.Ordinal);

    /// <summary>Gets the preferences of a Mac that Cairn sets.</summary>
    public IReadOnlyList<OwnedPreference> Preferences { get; init; } = [];

    /// <summary>Gets the paths, absolute, with what was put there.</summary>
    public SortedDictionary<string, OwnedPath> Paths { get; init; } = new(StringComparer.Ordinal);
}
