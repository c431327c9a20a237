namespace Cairn.Activation.Plans;

/// <summary>What whoever activates decides.</summary>
internal sealed record PlanChoices
{
    /// <summary>Gets a value indicating whether files that somebody edited on the machine are replaced.</summary>
    internal bool OverwriteEdited { get; init; }

    /// <summary>Gets a value indicating whether the machine may become one of another name.</summary>
    internal bool TakesOver { get; init; }

    /// <summary>Gets a value indicating whether a generation stays without anybody asking whether the machine is well with it.</summary>
    internal bool SkipHealthChecks { get; init; }

    /// <summary>Gets how long to wait for a confirmation before going back; null to need none.</summary>
    internal TimeSpan? ConfirmWithin { get; init; }
}
