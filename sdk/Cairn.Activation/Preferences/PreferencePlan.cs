using Cairn.Activation.Transactions;

namespace Cairn.Activation.Preferences;

/// <summary>What becomes of preferences.</summary>
/// <param name="Changes">The changes, in order.</param>
/// <param name="Owned">What Cairn sets afterwards.</param>
/// <param name="Restarts">What makes processes read them that do so only when they start.</param>
/// <param name="Notices">What people should know.</param>
internal sealed record PreferencePlan(IReadOnlyList<PreferenceChange> Changes, IReadOnlyList<OwnedPreference> Owned, IReadOnlyList<ProcessesRestarted> Restarts, IReadOnlyList<string> Notices)
{
    /// <summary>Gets the changes as effects, with what follows them on both ways.</summary>
    internal IEnumerable<Effect> Effects => [.. Restarts.Select(static restart => restart with { OnlyToUndo = true }), .. Changes, .. Restarts];
}
