using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Writes the host name of Linux.</summary>
public sealed class HostNameFile : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.Defaults.Etc["hostname"].Text = target.HostName;
        target.Defaults.Etc["hostname"].WhenOccupied = OccupiedPath.Backup;
    }
}
