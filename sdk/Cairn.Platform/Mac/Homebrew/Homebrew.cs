using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>
/// Packages, apps and App Store purchases that Homebrew installs. Homebrew itself must be there; it runs as <see cref="Darwin.PrimaryUser"/>.
/// </summary>
/// <remarks>
/// The lists become a Brewfile, which <c>brew bundle</c> works through at each activation. Homebrew decides on versions, so this part of a
/// machine is not pinned by the closure and does not come back with a rollback. Ignored unless enabled.
/// </remarks>
public sealed partial class Homebrew : Feature
{
    /// <summary>
    /// The folder of Homebrew. Default: <c>/opt/homebrew</c>, where it is on Macs with Apple silicon; <c>/usr/local</c> on
    /// others.
    /// </summary>
    [Default("/opt/homebrew")]
    [AbsolutePath]
    public partial string Prefix { get; set; }

    /// <summary>Repositories of formulae and casks, as <c>owner/name</c>. Example: <c>Taps.Add("steipete/tap")</c>.</summary>
    [RowName("tap")]
    [KeyPattern(HomebrewNames.Tap)]
    public partial OptionTable<HomebrewTap> Taps { get; }

    /// <summary>Command-line programs and libraries. Example: <c>Formulae.Add("mas")</c>.</summary>
    [RowName("formula")]
    [KeyPattern(HomebrewNames.Package)]
    public partial OptionTable<HomebrewFormula> Formulae { get; }

    /// <summary>Apps, fonts and other things that come as they are. Example: <c>Casks.Add("ghostty")</c>.</summary>
    [RowName("cask")]
    [KeyPattern(HomebrewNames.Package)]
    public partial OptionTable<HomebrewCask> Casks { get; }

    /// <summary>
    /// Apps of the App Store: a name of your choice and the number in the store's address. The user must have got them before and be signed in.
    /// The formula <c>mas</c> is added by itself. Example: <c>AppStore["Xcode"] = 497799835</c>.
    /// </summary>
    [Range(1, double.MaxValue, ErrorMessage = "must be the number in the address of the app in the store")]
    public partial OptionMap<long> AppStore { get; set; }

    /// <summary>Further lines of the Brewfile, in Ruby, at its end. Example: <c>cask_args appdir: "~/Applications"</c>.</summary>
    public partial OptionLines ExtraLines { get; set; }

    /// <summary>What happens to packages that nobody names. Default: they stay.</summary>
    [Default(DarwinHomebrewCleanup.None)]
    public partial DarwinHomebrewCleanup Cleanup { get; set; }

    /// <summary>
    /// Whether Homebrew fetches the newest package lists at each activation. Default: false, so an activation that changes
    /// nothing is quick.
    /// </summary>
    public partial bool AutoUpdate { get; set; }

    /// <summary>Whether outdated packages are upgraded at each activation. Default: false.</summary>
    public partial bool Upgrade { get; set; }

    /// <summary>Further arguments of <c>brew bundle install</c>. Example: <c>["--force-cleanup"]</c>.</summary>
    [RegularExpression("-.+", ErrorMessage = "must be an option, which begins with '-'")]
    public partial OptionList<string> BundleArguments { get; set; }

    /// <summary>
    /// Further environment variables of Homebrew. They are readable by everyone. Example: <c>["HOMEBREW_NO_ANALYTICS"] = "1"</c>.
    /// </summary>
    public partial OptionMap<string> Environment { get; set; }
}
