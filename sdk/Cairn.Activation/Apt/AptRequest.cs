using Cairn.Store.Manifests;

namespace Cairn.Activation.Apt;

/// <summary>What decides about packages.</summary>
internal sealed record AptRequest
{
    /// <summary>Gets what is declared; null if packages are not managed any more.</summary>
    internal required AptEntry? Next { get; init; }

    internal required PackageLedger Ledger { get; init; }

    /// <summary>Gets whether the sources or pins are going to be others.</summary>
    internal bool SourcesChange { get; init; }

    /// <summary>Gets where simulations read archives that the machine has not read yet.</summary>
    internal required AptPlaces Places { get; init; }
}
