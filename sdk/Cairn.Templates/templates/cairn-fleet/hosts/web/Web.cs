/// <summary>A server.</summary>
public sealed class Web : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.TimeZone = "Europe/Berlin";
        target.OpenSsh.Enable = true;
        target.UnattendedUpgrades.Enable = true;
        target.Journal.MaxUse = Size.GiB(1);
    }
}
