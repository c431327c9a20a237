using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Activity Monitor.</summary>
/// <remarks>The next start of the app follows them. What is unset is not written.</remarks>
public sealed partial class ActivityMonitorPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>Which processes are listed. macOS's own: all.</summary>
    /// <remarks>Written as <c>ShowCategory</c>.</remarks>
    public partial ProcessCategory? ShowCategory { get; set; }

    /// <summary>What the icon in the Dock shows while the app runs. macOS's own: the app's icon.</summary>
    /// <remarks>Written as <c>IconType</c>.</remarks>
    public partial ActivityIcon? Icon { get; set; }

    /// <summary>The column that the list is sorted by. Example: <c>CPUUsage</c>.</summary>
    /// <remarks>Written as <c>SortColumn</c>.</remarks>
    public partial string? SortColumn { get; set; }

    /// <summary>The direction of the sort.</summary>
    /// <remarks>Written as <c>SortDirection</c>.</remarks>
    public partial ActivitySortOrder? SortDirection { get; set; }

    /// <summary>Whether the window opens when the app starts. macOS's own: true.</summary>
    /// <remarks>Written as <c>OpenMainWindow</c>.</remarks>
    public partial bool? OpenMainWindow { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.ActivityMonitor")
        {
            { "ShowCategory", ShowCategory?.Written() },
            { "IconType", Icon?.Written() },
            { "SortColumn", SortColumn },
            { "SortDirection", SortDirection?.Written() },
            { "OpenMainWindow", OpenMainWindow },
        };
}
