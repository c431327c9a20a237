/// <summary>The machine new-host.</summary>
public sealed class NewHost : IModule<CLASS>
{
    /// <inheritdoc/>
    public void Configure(CLASS target)
    {
        target.TimeZone = "Europe/Berlin";
    }
}
