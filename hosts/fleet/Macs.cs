/// <summary>What all Macs of the fleet have.</summary>
public sealed class Macs : IModule<Darwin>
{
    /// <summary>Beats what packages suggest; gives way to what a machine says.</summary>
    private static readonly Priority FleetDefault = new(500);

    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        target.At(FleetDefault).TimeZone = "America/New_York";
        target.SshKnownHosts.Defaults.Enable = true;
        target.FleetTrust.Defaults.Enable = true;
    }
}
