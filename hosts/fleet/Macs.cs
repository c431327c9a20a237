/// <summary>What all Macs of the fleet have.</summary>
public sealed class Macs : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        target.Defaults.TimeZone = "America/New_York";
        target.SshKnownHosts.Defaults.Enable = true;
    }
}
