using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>What has to hold of checks of health.</summary>
internal static class HealthRules
{
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    internal static IEnumerable<string> Check(Linux linux)
    {
        if (linux.HealthChecks.Count == 0)
        {
            return [];
        }

        var units = linux.Systemd.All().Select(static unit => unit.FullName).ToHashSet(StringComparer.Ordinal);
        return linux.HealthChecks.Values.SelectMany(check => Check(check, units).Select(problem => $"The health check '{check.RowKey}' {problem}"));
    }

    private static IEnumerable<string> Check(HealthCheck check, HashSet<string> units)
    {
        var kinds = HealthRenderer.KindsOf(check);
        if (kinds.Count != 1)
        {
            yield return kinds.Count == 0
                ? "asks nothing. Set one of Unit, Port, Http and Command."
                : $"asks {string.Join(" and ", kinds)}. Set only one of Unit, Port, Http and Command, and make another check for the rest.";
        }

        if (check.Unit is { } unit && !units.Contains(unit))
        {
            yield return $"is about '{unit}', which is no unit of this configuration.{NearestName.Hint(unit, units)} Declare it, if only to extend the distribution's, or correct the name.";
        }

        if (check.Http is { } url && (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")))
        {
            yield return $"asks '{url}', which is no URL. Write one of http or https, as http://127.0.0.1:8080/health.";
        }

        if (check.From != HealthCheckFrom.Machine && (check.Unit is not null || check.Command.HasValue))
        {
            yield return $"is asked from {check.From}, but only ports and URLs can be asked over the network. Leave From out, or ask a port or URL.";
        }

        foreach (var (name, time) in (IEnumerable<(string, TimeSpan?)>)[(nameof(HealthCheck.Timeout), check.Timeout), (nameof(HealthCheck.Interval), check.Interval)])
        {
            if (time is { } given && (given <= TimeSpan.Zero || given > s_longest))
            {
                yield return $"has {name} '{given}', which is not between a moment and an hour.";
            }
        }
    }
}
