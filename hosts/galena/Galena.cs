/// <summary>A node for computations on processors; disabled most of the time.</summary>
public sealed class Galena : IModule<Linux>
{
    /// <inheritdoc/>
    public void Configure(Linux target)
    {
        target.Home["tara"].AgentsMdAggregate.Enable = false;
    }
}
