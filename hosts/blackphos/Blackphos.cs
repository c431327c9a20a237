/// <summary>Raquel's laptop.</summary>
public sealed class Blackphos : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        target.PrimaryUser = "raquel";
        target.MacDefaults.Enable = true;
        target.TouchIdSudo.Enable = true;
        target.HomebrewBase.Enable = true;
        target.HomebrewBase.Casks.Add("firefox");
        target.HomebrewBase.Casks.Add("zotero");
        target.HomebrewBase.Fonts.Add("font-inter");
    }
}
