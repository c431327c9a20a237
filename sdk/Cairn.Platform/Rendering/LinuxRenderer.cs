using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Adds to a manifest what only Linux has.</summary>
internal static class LinuxRenderer
{
    internal static Manifest Complete(Linux linux, Manifest manifest, ObjectFiles files)
    {
        var system = new UnitRenderer(UnitRenderer.SystemFolder, "etc", files);
        var user = new UnitRenderer(UnitRenderer.UserFolder, "etc", files);
        var units = system.Render(linux.Systemd);
        var userUnits = user.Render(linux.Systemd.User);
        return manifest with
        {
            Units = units,
            UserUnits = userUnits,
            Etc = [.. manifest.Etc, .. system.Files, .. user.Files],
            HealthChecks = HealthRenderer.Render(linux.HealthChecks, files),
            Apt = linux.Apt.Enable && linux.Apt.Packages.Count + linux.Apt.Removed.Count > 0 ? Render(linux.Apt) : null,
        };
    }

    private static AptEntry Render(Apt apt) => new()
    {
        Packages = [.. apt.Packages],
        Removed = [.. apt.Removed],
        InstallRecommends = apt.InstallRecommends,
        Snapshot = apt.Suite is not null && apt.Snapshot is { } day ? AptText.Timestamp(day) : null,
    };
}
