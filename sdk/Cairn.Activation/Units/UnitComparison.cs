using System.Collections.Frozen;

namespace Cairn.Activation.Units;

/// <summary>Says what the difference of two definitions means for a unit that runs.</summary>
internal static class UnitComparison
{
    /// <summary>What is for people, for other units' jobs, or for the next start.</summary>
    private static readonly FrozenSet<string> s_cosmetic = new[]
    {
        "Description", "Documentation", "OnFailure", "OnSuccess", "OnFailureJobMode", "IgnoreOnIsolate", "StopWhenUnneeded",
        "RefuseManualStart", "RefuseManualStop", "AllowIsolate", "CollectMode", "SourcePath",
    }.ToFrozenSet(StringComparer.Ordinal);

    internal static UnitDifference Compare(UnitDefinition old, UnitDefinition next) =>
        old.Places.Union(next.Places)
            .Where(place => old.Find(place.Section, place.Key) != next.Find(place.Section, place.Key))
            .Select(place => Weigh(place.Section, place.Key, isThere: next.Find(place.Section, place.Key) is not null))
            .DefaultIfEmpty(UnitDifference.None)
            .Max();

    private static UnitDifference Weigh(string section, string key, bool isThere) => (section, key) switch
    {
        ("Unit", "X-Reload-Triggers") or ("Service", "ExecReload") => isThere ? UnitDifference.Reload : UnitDifference.None,
        ("Mount", "Options") => UnitDifference.Reload,
        ("Unit", _) when s_cosmetic.Contains(key) => UnitDifference.None,
        _ when UnitPolicy.IsPolicy(key) => UnitDifference.None,
        _ => UnitDifference.Restart,
    };
}
