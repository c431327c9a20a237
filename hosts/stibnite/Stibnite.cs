/// <summary>The owner's workstation, from which the fleet is deployed.</summary>
public sealed class Stibnite : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        target.PrimaryUser = "crs58";
        target.MacDefaults.Enable = true;
        target.TouchIdSudo.Enable = true;
        target.HomebrewBase.Enable = true;
        target.HomebrewBase.Casks.Add("ghostty");
        target.HomebrewBase.Casks.Add("zed");
        target.HomebrewBase.Formulae.Add("colima");
        target.HomebrewBase.Fonts.Add("font-inter");
        target.OpenSsh.Enable = true;
        target.OpenSsh.FleetIdentity = true;
        target.OpenSsh.MaxAuthTries = 20; // A password manager's agent offers many keys.
    }
}
