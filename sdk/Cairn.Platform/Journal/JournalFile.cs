namespace Cairn.Platform;

/// <summary>Writes the configuration of the journal.</summary>
public sealed class JournalFile : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target) =>
        DaemonFile.Write(target, target.Journal, "systemd/journald.conf.d/10-cairn.conf", "systemd-journald");
}
