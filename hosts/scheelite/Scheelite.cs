/// <summary>A node for computations on a graphics card; disabled most of the time.</summary>
public sealed class Scheelite : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.Home["tara"].AgentsMdAggregate.Enable = false;
        target.Apt.Packages.Add("nvidia-driver");
    }
}
