using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Turns preferences into manifest entries: one a domain, in the order of writing.</summary>
internal static class PreferenceRenderer
{
    internal static IReadOnlyList<DarwinPreferences> Render(Preferences preferences) =>
    [
        .. preferences.Writes()
            .GroupBy(static write => (write.Scope, write.Domain))
            .OrderBy(static domain => PreferenceDomains.Rank(domain.Key.Scope, domain.Key.Domain))
            .ThenBy(static domain => domain.Key.Domain, StringComparer.Ordinal)
            .Select(static domain => new DarwinPreferences
            {
                Scope = domain.Key.Scope,
                Domain = domain.Key.Domain,
                Values = [.. domain.OrderBy(static write => write.Key, StringComparer.Ordinal).Select(Value)],
                Restarts = PreferenceDomains.Restarts(domain.Key.Domain),
                Effect = PreferenceDomains.Effect(domain.Key.Domain),
                NeedsFullDiskAccess = PreferenceDomains.NeedsFullDiskAccess(domain.Key.Domain),
            }),
    ];

    private static DarwinPreference Value(PreferenceWrite write) =>
        new(write.Key, write.Value is { } value ? PropertyListWriter.Fragment(value) : null);
}
