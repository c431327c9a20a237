namespace Cairn.Aggregates;

/// <summary>Version control, editors and a prompt that shows them: Git, Jujutsu, GitHub, Neovim, Helix and Starship.</summary>
public sealed partial class DevelopmentAggregate : Feature, IModule<Home>
{
    /// <inheritdoc/>
    public void Configure(Home target)
    {
        target.Git.Defaults.Enable = true;
        target.Jujutsu.Defaults.Enable = true;
        target.GitHubCli.Defaults.Enable = true;
        target.Neovim.Defaults.Enable = true;
        target.Helix.Defaults.Enable = true;
        target.Starship.Defaults.Enable = true;
        target.Editors.Defaults.Default = "nvim";
    }
}
