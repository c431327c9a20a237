namespace Cairn.Aggregates;

/// <summary>What every home has: the SSH client with the fleet's machines, and the directories of the XDG specification.</summary>
public sealed partial class CoreAggregate : Feature, IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        target.SshClient.Defaults.Enable = true;
        target.Xdg.Defaults.SetVariables = true;
        target.Session.Path.Add($"{target.Directory}/.local/bin");
    }
}
