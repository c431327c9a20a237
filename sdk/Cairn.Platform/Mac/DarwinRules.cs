using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>The rules that concern several groups of options of a Mac.</summary>
internal static class DarwinRules
{
    internal static IEnumerable<ValidationResult> Check(Darwin darwin)
    {
        if (darwin.PrimaryUser is null)
        {
            foreach (var reason in NeedsForPrimaryUser(darwin))
            {
                yield return new ValidationResult(
                    $"{reason}, but nobody says whose; set 'PrimaryUser' to an account of this Mac.", [nameof(Darwin.PrimaryUser)]);
            }
        }

        foreach (var (user, home) in darwin.Home)
        {
            foreach (var label in Labels(home.Launchd.Agents).Intersect(Labels(darwin.Launchd.Agents), StringComparer.OrdinalIgnoreCase))
            {
                yield return new ValidationResult(
                    $"The launchd label '{label}' is used by an agent of all users and by one of '{user}', "
                    + "and both would run in one session; give one of them another 'Label'.");
            }
        }
    }

    private static IEnumerable<string> NeedsForPrimaryUser(Darwin darwin)
    {
        if (darwin.Homebrew.Enable)
        {
            yield return "Homebrew is enabled, which belongs to a user";
        }

        var keys = UserPreferences(darwin.Preferences);
        if (keys.Count > 0)
        {
            var others = keys.Count == 1 ? "" : FormattableString.Invariant($" and {keys.Count - 1} more");
            yield return $"The preference '{keys[0].Key}' of '{keys[0].Domain}'{others} belong{(keys.Count == 1 ? "s" : "")} to a user";
        }
    }

    // Open settings that are no map cannot be listed; their own check reports them.
    private static IReadOnlyList<PreferenceWrite> UserPreferences(Preferences preferences) => preferences.CanBeListed
        ? [.. preferences.Writes().Where(static write => write.Scope != DarwinPreferenceScope.System)]
        : [];

    private static IEnumerable<string> Labels(OptionTable<LaunchdAgent> agents) =>
        agents.Values.Where(static agent => agent.Enable).Select(static agent => agent.Label);
}
