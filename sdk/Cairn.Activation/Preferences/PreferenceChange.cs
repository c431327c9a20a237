using Cairn.Activation.Transactions;

namespace Cairn.Activation.Preferences;

/// <summary>A preference gets another value.</summary>
/// <param name="Key">Which.</param>
/// <param name="Before">What it is; null when there is none.</param>
/// <param name="After">What it becomes; null when it goes.</param>
internal sealed record PreferenceChange(PreferenceKey Key, string? Before, string? After) : Effect
{
    /// <summary>Gets a value indicating whether macOS asks for Full Disk Access.</summary>
    public bool NeedsFullDiskAccess { get; init; }

    internal override string Words => After is null ? $"remove the preference '{Key}'" : $"set the preference '{Key}' to {After}" + (Before is null ? "" : $", which was {Before}");

    internal override void Apply(Surroundings surroundings) => Set(surroundings, After);

    internal override void Undo(Surroundings surroundings)
    {
        // It may not have been set, and what could not be set cannot be set back; nor can a key that is not there be deleted.
        if (On(surroundings).Export().GetValueOrDefault(Key.Key) != Before)
        {
            Set(surroundings, Before);
        }
    }

    private void Set(Surroundings surroundings, string? value)
    {
        var result = On(surroundings).Set(Key.Key, value);
        if (!result.Succeeded)
        {
            var reason = result.Excerpt.TrimEnd('.');
            throw PreferenceDiagnostics.NotWritten.Error(Key.ToString(), NeedsFullDiskAccess ? $"{reason} (it needs Full Disk Access: System Settings > Privacy & Security; over SSH, 'Allow full disk access for remote users')" : reason);
        }
    }

    private Defaults On(Surroundings surroundings) => new(surroundings.Commands, Key.Domain);
}
