using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Writes the sources and preferences of APT.</summary>
public sealed class AptFiles : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        var apt = target.Apt;
        if (!apt.Enable)
        {
            return;
        }

        if (apt.Suite is { } suite)
        {
            // What the installer left would mix the living archive into the one that is wanted.
            target.Defaults.Etc["apt/sources.list"].Text = "# Sources are in /etc/apt/sources.list.d.";
            target.Defaults.Etc["apt/sources.list"].WhenOccupied = OccupiedPath.Backup;
            Define(target, "debian", "debian", [suite, $"{suite}-updates"]);
            Define(target, "debian-security", "debian-security", [$"{suite}-security"]);
        }

        foreach (var (name, source) in apt.Sources)
        {
            target.Defaults.Etc[$"apt/sources.list.d/{name}.sources"].Text = AptText.Source(source);
            target.Defaults.Etc[$"apt/sources.list.d/{name}.sources"].WhenOccupied = OccupiedPath.Backup;
        }

        if (apt.Pins.Count > 0)
        {
            target.Defaults.Etc["apt/preferences.d/10-cairn.pref"].Text = string.Join("\n\n", apt.Pins.Values.Select(AptText.Pin));
        }
    }

    private static void Define(Linux linux, string name, string archive, IReadOnlyList<string> suites)
    {
        var source = linux.Defaults.Apt.Sources[name];
        source.Uris = [linux.Apt.Snapshot is { } day
            ? $"https://snapshot.debian.org/archive/{archive}/{AptText.Timestamp(day)}"
            : $"https://deb.debian.org/{archive}"];
        source.Suites = [.. suites];
        source.Components = [.. linux.Apt.Components];
        source.SignedBy = "/usr/share/keyrings/debian-archive-keyring.gpg";
        source.CheckValidUntil = linux.Apt.Snapshot is null;
    }
}
