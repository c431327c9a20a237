namespace Cairn.Platform;

/// <summary>Runs the activator when the Mac starts: an activation that did not come to its end is taken back.</summary>
internal sealed class BootDaemon : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        var daemon = target.Defaults.Launchd.Daemons["boot"];

        // The volume of the store may come late. An activation that brings this daemon holds the lock, and the daemon ends at once.
        daemon.ProgramArguments = ["/bin/sh", "-c", $"/bin/wait4path {BootUnit.Program} && exec {BootUnit.Program} boot"];
        daemon.RunAtLoad = true;
    }
}
