namespace Cairn.Platform;

/// <content>What launchd would refuse, or take in another way than it reads.</content>
public abstract partial class LaunchdJob : IValidatableObject
{
    internal bool HasScript => Script.HasValue;

    private bool HasProgram => Program is not null || ProgramArguments.Count > 0 || BundleProgram is not null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Enable ? [.. CheckProgram(), .. CheckStarting(), .. CheckCalendar(), .. CheckText()] : [];

    private IEnumerable<ValidationResult> CheckProgram()
    {
        if (!HasScript && !HasProgram)
        {
            yield return new ValidationResult(
                $"The launchd job '{Label}' runs nothing; set 'ProgramArguments', 'Program' or 'Script'.", [nameof(ProgramArguments)]);
        }

        if (HasScript && HasProgram)
        {
            yield return new ValidationResult(
                $"The launchd job '{Label}' has a script and a program; remove one.", [nameof(Script), nameof(ProgramArguments), nameof(Program)]);
        }

        if (ServiceIPC == true && InetdCompatibility.Wait is not null)
        {
            yield return new ValidationResult("'ServiceIPC' and 'InetdCompatibility' exclude each other; remove one.", [nameof(ServiceIPC)]);
        }
    }

    private IEnumerable<ValidationResult> CheckStarting()
    {
        var ways = new[]
        {
            (nameof(KeepAlive), KeepAlive is not null),
            (nameof(KeepAliveWhen), LaunchdPropertyList.KeepAlive(KeepAliveWhen).Any()),
            (nameof(OnDemand), OnDemand is not null),
        }.Where(static way => way.Item2).Select(static way => way.Item1).ToArray();
        if (ways.Length > 1)
        {
            yield return new ValidationResult($"{string.Join(" and ", ways.Select(static way => $"'{way}'"))} exclude each other; keep one.", ways);
        }
    }

    private IEnumerable<ValidationResult> CheckCalendar()
    {
        foreach (var problem in StartCalendarInterval.SelectMany(static interval => interval.Problems()))
        {
            yield return new ValidationResult(problem, [nameof(StartCalendarInterval)]);
        }

        foreach (var same in StartCalendarInterval.GroupBy(static interval => interval.Normalized).Where(static same => same.Count() > 1))
        {
            yield return new ValidationResult(
                $"'{same.Key}' stands {same.Count()} times in the calendar; remove the others.", [nameof(StartCalendarInterval)]);
        }
    }

    private IEnumerable<ValidationResult> CheckText()
    {
        var problems = Problems(nameof(Extra), Extra).Concat(Problems(nameof(LaunchEvents), LaunchEvents)).ToList();
        if (problems.Count == 0)
        {
            var typed = LaunchdPropertyList.Typed(this).ToList();
            var extra = SettingAsPropertyList.Entries(Extra).ToList();
            problems.AddRange(typed.Concat(extra).SelectMany(static entry => PropertyListCheck.Problems(entry.Value, entry.Key)));
            problems.AddRange(extra.Select(static entry => entry.Key)
                .Intersect(typed.Select(static entry => entry.Key), StringComparer.Ordinal)
                .Select(static key => $"'Extra[\"{key}\"]' is written by an option too; remove one."));
        }

        return problems.Select(static problem => new ValidationResult(problem));
    }

    private static IEnumerable<string> Problems(string option, Setting settings) =>
        !settings.Exists ? []
        : settings.Kind != SettingKind.Map ? [$"'{option}' is not a map; write '{option}[\"key\"] = …'."]
        : SettingAsPropertyList.Problems(settings, option);
}
