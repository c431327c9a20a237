/// <summary>What all Linux machines of the fleet have.</summary>
public sealed class Servers : IModule<Linux>
{
    /// <summary>Beats what packages suggest; gives way to what a machine says.</summary>
    private static readonly Priority FleetDefault = new(500);

    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.At(FleetDefault).TimeZone = "America/New_York";
        target.OpenSsh.Defaults.Enable = true;
        target.OpenSsh.Defaults.FleetIdentity = true;
        target.SshKnownHosts.Defaults.Enable = true;
        target.FleetTrust.Defaults.Enable = true;
        target.EmergencyAccess.Defaults.Enable = true;
        target.AdminAccess.Defaults.GeneratePasswords = true;
        target.UnattendedUpgrades.Defaults.Enable = true;
        target.ZramSwap.Defaults.Enable = true;
        target.Mosh.Defaults.Enable = true;
    }
}
