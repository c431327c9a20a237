namespace Cairn.Activation.Accounts;

/// <summary>What becomes of the accounts.</summary>
internal sealed record AccountPlan
{
    /// <summary>Gets the new contents. Mode and owner of a file that is there stay; a new one has those of the system's habit.</summary>
    internal required AccountFiles Files { get; init; }

    internal required AccountIds Ids { get; init; }

    internal required AccountLedger Ledger { get; init; }

    /// <summary>Gets what changes, a sentence each, in an order that depends on nothing but the names. No hash is in them.</summary>
    internal required IReadOnlyList<string> Notices { get; init; }

    internal required IReadOnlyList<Finding> Warnings { get; init; }

    /// <summary>Gets why nothing may change; then nothing does.</summary>
    internal required IReadOnlyList<Finding> Refusals { get; init; }

    /// <summary>Gets the home directories that must be there.</summary>
    internal required IReadOnlyList<HomeDirectory> Homes { get; init; }
}
