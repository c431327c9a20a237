namespace Cairn.Activation.Apt;

/// <summary>What becomes of the packages.</summary>
internal sealed record AptPlan
{
    /// <summary>Gets the change; null for none.</summary>
    internal PackageChange? Change { get; init; }

    internal required PackageLedger Ledger { get; init; }

    internal IReadOnlyList<string> Notices { get; init; } = [];

    internal IReadOnlyList<Finding> Refusals { get; init; } = [];
}
