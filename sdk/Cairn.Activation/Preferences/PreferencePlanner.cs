using Cairn.Store.Manifests;

namespace Cairn.Activation.Preferences;

/// <summary>Plans what becomes of preferences, from what is wanted, what Cairn set before, and what is there.</summary>
/// <remarks>What is there already is not written again. What is no longer wanted becomes what it was before Cairn came, unless somebody changed it since.</remarks>
/// <param name="read">Reads a domain: values by key, as one line of property list XML each.</param>
internal sealed class PreferencePlanner(Func<PreferenceDomain, IReadOnlyDictionary<string, string>> read)
{
    private readonly List<PreferenceChange> _changes = [];
    private readonly List<OwnedPreference> _owned = [];
    private readonly List<string> _notices = [];
    private readonly Dictionary<PreferenceDomain, IReadOnlyDictionary<string, string>> _domains = [];

    /// <summary>Makes the plan.</summary>
    /// <param name="now">What the generation says that the Mac is on; null before the first.</param>
    /// <param name="next">What the next generation says; null for none.</param>
    /// <param name="owned">What the ledger says.</param>
    /// <returns>The plan.</returns>
    internal PreferencePlan Plan(DarwinManifest? now, DarwinManifest? next, IReadOnlyList<OwnedPreference> owned)
    {
        var known = owned.ToDictionary(static entry => entry.Key);
        foreach (var preferences in next?.Preferences ?? [])
        {
            foreach (var value in preferences.Values)
            {
                var key = new PreferenceKey(PreferenceDomain.Of(preferences, next!.PrimaryUser), value.Key);
                Set(key, value.Value is null ? null : PropertyListXml.Canonical(value.Value), known.GetValueOrDefault(key), preferences.NeedsFullDiskAccess);
                known.Remove(key);
            }
        }

        foreach (var entry in owned.Where(entry => known.ContainsKey(entry.Key)))
        {
            LetGo(entry);
        }

        return new PreferencePlan(_changes, _owned, [.. Restarts(now), .. Restarts(next)], _notices);
    }

    private IEnumerable<ProcessesRestarted> Restarts(DarwinManifest? manifest)
    {
        var names = (manifest?.Preferences ?? []).Where(preferences => _changes.Exists(change => change.Key.Domain == PreferenceDomain.Of(preferences, manifest!.PrimaryUser)))
            .SelectMany(static preferences => preferences.Restarts).Distinct(StringComparer.Ordinal).ToList();
        return names.Count > 0 && manifest!.PrimaryUser is { } user ? [new ProcessesRestarted(user, names)] : [];
    }

    private void Set(PreferenceKey key, string? value, OwnedPreference? owned, bool isGuarded)
    {
        var present = Present(key);
        Change(key, present, value, isGuarded);
        _owned.Add(owned is null ? new OwnedPreference(key, value, present) : owned with { Written = value });
    }

    private void LetGo(OwnedPreference entry)
    {
        var present = Present(entry.Key);
        if (present == entry.Written)
        {
            Change(entry.Key, present, entry.Before, isGuarded: false);
        }
        else if (present != entry.Before)
        {
            _notices.Add($"The preference '{entry.Key}' was changed on this Mac and stays; Cairn no longer sets it.");
        }
    }

    private void Change(PreferenceKey key, string? before, string? after, bool isGuarded)
    {
        if (before != after)
        {
            _changes.Add(new PreferenceChange(key, before, after) { NeedsFullDiskAccess = isGuarded });
        }
    }

    private string? Present(PreferenceKey key)
    {
        if (!_domains.TryGetValue(key.Domain, out var values))
        {
            _domains.Add(key.Domain, values = read(key.Domain));
        }

        return values.GetValueOrDefault(key.Key);
    }
}
