/// <summary>Janette's laptop; its owner does not administer it.</summary>
public sealed class Rosegold : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        target.PrimaryUser = "janettesmith";
        target.MacDefaults.Enable = true;
        target.TouchIdSudo.Enable = true;
        target.HomebrewBase.Enable = true;
        target.HomebrewBase.Casks.Add("firefox");
        target.MacDock.Enable = false; // She arranges it herself.
    }
}
