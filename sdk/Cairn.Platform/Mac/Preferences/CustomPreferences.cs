using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Preferences given as open settings: domain, key, value.</summary>
internal static class CustomPreferences
{
    internal static IEnumerable<PreferenceWrite> Writes(Setting domains, DarwinPreferenceScope scope) =>
        from domain in domains.Entries
        from entry in SettingAsPropertyList.Entries(domain.Value)
        select new PreferenceWrite(scope, CanonicalName(domain.Key), entry.Key, entry.Value);

    internal static IEnumerable<string> Problems(Setting domains, string option)
    {
        if (domains.Kind != SettingKind.Map)
        {
            return [$"'{option}' is not a map of domains; write '{option}[\"com.example.app\"][\"key\"] = …'."];
        }

        return domains.Entries.SelectMany(domain => domain.Value.Kind == SettingKind.Map
            ? SettingAsPropertyList.Problems(domain.Value, $"{option}[\"{domain.Key}\"]").Concat(InName(domain.Key, option))
            : [$"'{option}[\"{domain.Key}\"]' is not a map of keys; write '{option}[\"{domain.Key}\"][\"key\"] = …'."]);
    }

    /// <summary>Gives the one name of the domain that has several, so that its values stand together.</summary>
    private static string CanonicalName(string domain) =>
        domain is "-g" or "-globalDomain" or ".GlobalPreferences" or "Apple Global Domain" ? "NSGlobalDomain"
        : domain.EndsWith(".plist", StringComparison.Ordinal) && domain.StartsWith('/') ? domain[..^".plist".Length]
        : domain;

    private static IEnumerable<string> InName(string domain, string option) =>
        domain.Length == 0 || (domain.StartsWith('-') && domain is not ("-g" or "-globalDomain"))
            ? [$"'{option}[\"{domain}\"]' is no domain; use a name such as 'com.apple.TextEdit', 'NSGlobalDomain' or an absolute path."]
            : [];
}
