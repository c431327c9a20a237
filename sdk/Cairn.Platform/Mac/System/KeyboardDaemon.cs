namespace Cairn.Platform;

/// <summary>Maps keys at boot and at activation, because macOS forgets mappings at a reboot.</summary>
internal sealed class KeyboardDaemon : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        if (target.Keyboard.Mappings.Count > 0)
        {
            var daemon = target.Launchd.Daemons["keyboard"];
            daemon.ProgramArguments = ["/usr/bin/hidutil", "property", "--set", target.Keyboard.Json];
            daemon.RunAtLoad = true;
        }
    }
}
