namespace Cairn.Activation.Accounts;

/// <summary>What Cairn did to the accounts of a machine, and so has to give back. Hashes of passwords are in it: only root may read it.</summary>
internal sealed record AccountLedger
{
    internal const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public IReadOnlyDictionary<string, UserRecord> Users { get; init; } = new SortedDictionary<string, UserRecord>(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, GroupRecord> Groups { get; init; } = new SortedDictionary<string, GroupRecord>(StringComparer.Ordinal);
}
