namespace Cairn.Aggregates;

/// <summary>Shells with one history: Zsh, Bash and Fish, Atuin and tmux.</summary>
public sealed partial class ShellAggregate : Feature, IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        target.Zsh.Defaults.Enable = true;
        target.Bash.Defaults.Enable = true;
        target.Fish.Defaults.Enable = true;
        target.Atuin.Defaults.Enable = true;
        target.Tmux.Defaults.Enable = true;
        target.Shells.Defaults.Aliases["ll"] = "ls -l";
        target.Shells.Defaults.Aliases["la"] = "ls -la";
        target.Shells.Defaults.Aliases[".."] = "cd ..";
    }
}
