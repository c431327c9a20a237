using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Switches the machine to systemd's resolver.</summary>
public sealed class ResolvedFiles : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        if (!target.Resolved.Enable)
        {
            return;
        }

        target.Apt.Packages.Add("systemd-resolved");
        target.Defaults.Etc["resolv.conf"].Source = FileSource.Path("/run/systemd/resolve/stub-resolv.conf");
        target.Defaults.Etc["resolv.conf"].WhenOccupied = OccupiedPath.Backup;
        target.Defaults.Systemd.Services["systemd-resolved"].Enable = true;
        DaemonFile.Write(target, target.Resolved, "systemd/resolved.conf.d/10-cairn.conf", "systemd-resolved");
    }
}
