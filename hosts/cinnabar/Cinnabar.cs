/// <summary>ZeroTier controller and foundation services.</summary>
public sealed class Cinnabar : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux linux)
    {
        linux.HostName = "cinnabar";
    }
}
