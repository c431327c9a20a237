using Cairn.Store.Manifests;

namespace Cairn.Activation.Preferences;

/// <summary>A domain of preferences.</summary>
/// <param name="User">The user whose they are; null for the machine's.</param>
/// <param name="Name">What <c>defaults</c> calls it.</param>
/// <param name="IsOfThisMac">Whether they are the user's on this Mac only (<c>-currentHost</c>).</param>
internal sealed record PreferenceDomain(string? User, string Name, bool IsOfThisMac)
{
    internal static PreferenceDomain Of(DarwinPreferences preferences, string? primaryUser) =>
        new(preferences.Scope == DarwinPreferenceScope.System ? null : primaryUser, preferences.Domain, preferences.Scope == DarwinPreferenceScope.UserHost);
}
