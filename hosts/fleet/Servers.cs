/// <summary>What all Linux machines of the fleet have.</summary>
public sealed class Servers : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.Defaults.TimeZone = "America/New_York";
        target.OpenSsh.Defaults.Enable = true;
        target.SshKnownHosts.Defaults.Enable = true;
        target.UnattendedUpgrades.Defaults.Enable = true;
        target.ZramSwap.Defaults.Enable = true;
        target.Mosh.Defaults.Enable = true;
    }
}
