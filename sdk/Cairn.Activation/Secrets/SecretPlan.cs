using Cairn.Store.Manifests;

namespace Cairn.Activation.Secrets;

/// <summary>What becomes of secrets.</summary>
internal sealed record SecretPlan
{
    /// <summary>Gets the switches by phase; a phase whose secrets stay has none.</summary>
    internal IReadOnlyDictionary<SecretPhase, SecretSwitch> Switches { get; init; } = new Dictionary<SecretPhase, SecretSwitch>();

    /// <summary>Gets what cannot be: secrets whose owner does not exist.</summary>
    internal IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>Gets the units to restart, because a secret of theirs changed.</summary>
    internal IReadOnlyList<string> RestartUnits { get; init; } = [];

    /// <summary>Gets the units to reload, because a secret of theirs changed.</summary>
    internal IReadOnlyList<string> ReloadUnits { get; init; } = [];
}
