using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>The clock in the menu bar.</summary>
/// <remarks>Control Center, which draws the clock, is restarted when one of them changes. What is unset is not written.</remarks>
public sealed partial class MenuExtraClockPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>Whether the clock is a dial.</summary>
    /// <remarks>Written as <c>IsAnalog</c>.</remarks>
    public partial bool? IsAnalog { get; set; }

    /// <summary>Whether the clock counts 24 hours.</summary>
    /// <remarks>Written as <c>Show24Hour</c>.</remarks>
    public partial bool? Show24Hour { get; set; }

    /// <summary>Whether the time has AM or PM. Ignored while <see cref="Show24Hour"/> is on.</summary>
    /// <remarks>Written as <c>ShowAMPM</c>.</remarks>
    public partial bool? ShowAmPm { get; set; }

    /// <summary>When the date stands beside the time.</summary>
    /// <remarks>Written as <c>ShowDate</c>.</remarks>
    public partial ClockDate? ShowDate { get; set; }

    /// <summary>Whether the day of the month stands beside the time.</summary>
    /// <remarks>Written as <c>ShowDayOfMonth</c>.</remarks>
    public partial bool? ShowDayOfMonth { get; set; }

    /// <summary>Whether the weekday stands beside the time.</summary>
    /// <remarks>Written as <c>ShowDayOfWeek</c>.</remarks>
    public partial bool? ShowDayOfWeek { get; set; }

    /// <summary>Whether the time has seconds.</summary>
    /// <remarks>Written as <c>ShowSeconds</c>.</remarks>
    public partial bool? ShowSeconds { get; set; }

    /// <summary>Whether the separator blinks every second.</summary>
    /// <remarks>Written as <c>FlashDateSeparators</c>.</remarks>
    public partial bool? FlashSeparators { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.menuextra.clock")
        {
            { "IsAnalog", IsAnalog },
            { "Show24Hour", Show24Hour },
            { "ShowAMPM", ShowAmPm },
            { "ShowDate", ShowDate?.Written() },
            { "ShowDayOfMonth", ShowDayOfMonth },
            { "ShowDayOfWeek", ShowDayOfWeek },
            { "ShowSeconds", ShowSeconds },
            { "FlashDateSeparators", FlashSeparators },
        };
}
