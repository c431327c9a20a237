using System.Text.RegularExpressions;

namespace Cairn.Platform;

/// <content>The settings as <c>pmset</c> calls them.</content>
public abstract partial class PowerProfile : IValidatableObject
{
    private const string Typed = "displaysleep sleep disksleep womp autorestart powernap lowpowermode";

    private (string Option, TimeSpan? Time)[] SleepTimes =>
        [(nameof(DisplaySleep), DisplaySleep), (nameof(ComputerSleep), ComputerSleep), (nameof(DiskSleep), DiskSleep)];

    /// <inheritdoc/>
    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (option, time) in SleepTimes.Where(static sleep => sleep.Time is { } time && !IsWholeMinutes(time)))
        {
            yield return new ValidationResult(
                $"'{option}' is {time}, which pmset cannot keep; give whole minutes, or TimeSpan.Zero for never.", [option]);
        }

        foreach (var key in Extra.Keys.Where(static key => Typed.Split(' ').Contains(key, StringComparer.Ordinal) || !Word.IsMatch(key)))
        {
            yield return new ValidationResult(
                $"'Extra[\"{key}\"]' is no further setting of pmset; use the option that writes it, or its name in small letters.",
                [nameof(Extra)]);
        }

        if (DisplaySleep > ComputerSleep && ComputerSleep > TimeSpan.Zero)
        {
            yield return new ValidationResult(
                "Displays would sleep later than the Mac; make 'DisplaySleep' the shorter one.",
                [nameof(DisplaySleep), nameof(ComputerSleep)]);
        }
    }

    internal IEnumerable<(string Key, int Value)> Settings() =>
    [
        .. Minutes("displaysleep", DisplaySleep),
        .. Minutes("sleep", ComputerSleep),
        .. Minutes("disksleep", DiskSleep),
        .. Switch("womp", WakeOnLan),
        .. Switch("autorestart", RestartAfterPowerFailure),
        .. Switch("powernap", PowerNap),
        .. Switch("lowpowermode", LowPowerMode),
        .. Extra.Select(static setting => (setting.Key, setting.Value)),
    ];

    private static bool IsWholeMinutes(TimeSpan time) =>
        time >= TimeSpan.Zero && time.Ticks % TimeSpan.TicksPerMinute == 0 && time.TotalMinutes <= short.MaxValue;

    private static (string Key, int Value)[] Minutes(string key, TimeSpan? time) => time is { } set ? [(key, (int)set.TotalMinutes)] : [];

    private static (string Key, int Value)[] Switch(string key, bool? value) => value is { } isOn ? [(key, isOn ? 1 : 0)] : [];

    [GeneratedRegex("^[a-z]+\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }
}
