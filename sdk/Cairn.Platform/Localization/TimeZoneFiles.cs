using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Sets the time zone of Linux.</summary>
public sealed class TimeZoneFiles : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        // What is no time zone is reported by the option, which has the better words for it.
        if (target.TimeZone is not { } zone || PathRules.WhyNotRelative(zone) is not null)
        {
            return;
        }

        target.Apt.Packages.Add("tzdata");
        target.Defaults.Etc["localtime"].Source = FileSource.Path($"/usr/share/zoneinfo/{zone}");
        target.Defaults.Etc["localtime"].WhenOccupied = OccupiedPath.Backup;
        target.Defaults.Etc["timezone"].Text = zone;
        target.Defaults.Etc["timezone"].WhenOccupied = OccupiedPath.Backup;
    }
}
