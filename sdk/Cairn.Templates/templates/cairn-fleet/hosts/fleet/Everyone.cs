/// <summary>What the homes of all people have, on every machine.</summary>
public sealed class Everyone : IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        // Defaults give way to what anyone says plainly.
        target.Git.Defaults.Enable = true;
    }
}
