namespace Cairn.Mac;

/// <summary>
/// What Homebrew installs on every Mac of a fleet: lists that several modules add to. Packages that nobody names are removed, as defaults of
/// <c>Homebrew</c> that a machine may change.
/// </summary>
public sealed partial class HomebrewBase : Feature, IModule<Darwin>
{
    /// <summary>Repositories of further packages, as <c>owner/name</c>.</summary>
    public partial OptionSetOf<string> Taps { get; set; }

    /// <summary>Programs for the command line. Example: <c>Formulae.Add("mas")</c>.</summary>
    public partial OptionSetOf<string> Formulae { get; set; }

    /// <summary>Apps. Example: <c>Casks.Add("ghostty")</c>.</summary>
    public partial OptionSetOf<string> Casks { get; set; }

    /// <summary>Fonts, as casks. Example: <c>Fonts.Add("font-inter")</c>.</summary>
    [RegularExpression("font-.+", ErrorMessage = "must be the cask of a font, which begins with 'font-'")]
    public partial OptionSetOf<string> Fonts { get; set; }

    /// <summary>Apps of the App Store: the number in the store's address, by a name of your choice.</summary>
    public partial OptionMap<long> AppStore { get; set; }

    /// <inheritdoc/>
    public void Configure(Darwin target)
    {
        var homebrew = target.Homebrew;
        homebrew.Defaults.Enable = true;
        homebrew.Defaults.Cleanup = DarwinHomebrewCleanup.Uninstall;
        if (!homebrew.Enable)
        {
            return;
        }

        foreach (var tap in Taps)
        {
            homebrew.Taps.Add(tap);
        }

        foreach (var formula in Formulae)
        {
            homebrew.Formulae.Add(formula);
        }

        foreach (var cask in Casks.Concat(Fonts))
        {
            homebrew.Casks.Add(cask);
        }

        foreach (var (name, id) in AppStore)
        {
            homebrew.AppStore[name] = id;
        }
    }
}
