/// <summary>A Mac.</summary>
public sealed class Laptop : IModule<Darwin>
{
    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        target.PrimaryUser = "alice";
        target.MacDefaults.Enable = true;
        target.TouchIdSudo.Enable = true;
    }
}
