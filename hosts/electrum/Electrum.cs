/// <summary>A second server, to try things out.</summary>
public sealed class Electrum : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.TimeZone = "Europe/Berlin";
    }
}
