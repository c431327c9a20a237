using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Calendar.</summary>
/// <remarks>The next start of the app follows them. What is unset is not written.</remarks>
public sealed partial class ICalPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>The first day of the week. macOS's own: by region.</summary>
    /// <remarks>Written as <c>first day of week</c>.</remarks>
    public partial CalendarWeekStart? FirstDayOfWeek { get; set; }

    /// <summary>Whether the list of calendars is shown. macOS's own: false.</summary>
    /// <remarks>Written as <c>CalendarSidebarShown</c>.</remarks>
    public partial bool? ShowCalendarList { get; set; }

    /// <summary>Whether events have time zones of their own. macOS's own: false.</summary>
    /// <remarks>Written as <c>TimeZone support enabled</c>.</remarks>
    public partial bool? TimeZoneSupport { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() => new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.iCal")
    {
        { "first day of week", FirstDayOfWeek?.Written() },
        { "CalendarSidebarShown", ShowCalendarList },
        { "TimeZone support enabled", TimeZoneSupport },
    };
}
