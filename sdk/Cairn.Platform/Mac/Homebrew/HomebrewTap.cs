namespace Cairn.Platform;

/// <summary>A repository of formulae and casks.</summary>
public sealed partial class HomebrewTap : OptionSet
{
    /// <summary>
    /// The repository that it is cloned from. Unset: on GitHub, by its name. Example:
    /// <c>https://git.example.net/brew-tap.git</c>.
    /// </summary>
    public partial string? Remote { get; set; }

    /// <summary>Whether fetched lists replace local changes of the tap. Homebrew's own: false.</summary>
    public partial bool? ForceAutoUpdate { get; set; }
}
