/// <summary>Christopher's laptop; its owner does not administer it.</summary>
public sealed class Argentum : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        target.PrimaryUser = "christophersmith";
        target.MacDefaults.Enable = true;
        target.TouchIdSudo.Enable = true;
        target.HomebrewBase.Enable = true;
        target.HomebrewBase.Casks.Add("firefox");
    }
}
