namespace Cairn.Aggregates;

/// <summary>Programs that one lives in a terminal with: bat, direnv, fzf, zoxide, and others without a configuration.</summary>
public sealed partial class TerminalAggregate : Feature, IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        target.Bat.Defaults.Enable = true;
        target.Direnv.Defaults.Enable = true;
        target.Fzf.Defaults.Enable = true;
        target.Zoxide.Defaults.Enable = true;
        target.SystemPackages.Apt.AddRange(["btop", "htop", "jq", "lsd", "tree"]);
        target.SystemPackages.Homebrew.AddRange(["btop", "htop", "jq", "lsd", "tree"]);
    }
}
