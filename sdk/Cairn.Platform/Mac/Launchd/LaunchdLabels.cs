namespace Cairn.Platform;

/// <summary>Labels name jobs, and files: no two jobs of one machine or user may share one.</summary>
internal static class LaunchdLabels
{
    internal static IEnumerable<ValidationResult> Check(IEnumerable<LaunchdJob> jobs) =>
        jobs.GroupBy(static job => job.Label, StringComparer.OrdinalIgnoreCase)
            .Where(static same => same.Count() > 1)
            .Select(static same => new ValidationResult(
                $"The launchd label '{same.Key}' is used by {string.Join(" and ", same.Select(static job => $"'{job.OptionPath}'"))}; "
                + "give one of them another 'Label'."));
}
