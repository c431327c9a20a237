namespace Cairn.Platform;

/// <summary>A program or library that Homebrew installs.</summary>
public sealed partial class HomebrewFormula : OptionSet
{
    /// <summary>Options of the formula, without the leading <c>--</c>. Example: <c>["HEAD"]</c>.</summary>
    [RegularExpression("[A-Za-z0-9].*", ErrorMessage = "must be an option without its leading '--'")]
    public partial OptionSetOf<string> Arguments { get; set; }

    /// <summary>When the formula's service is restarted. Unset: Homebrew does not start it.</summary>
    public partial HomebrewRestart? RestartService { get; set; }

    /// <summary>Whether its programs are linked into Homebrew's folders. Unset: as the formula says.</summary>
    public partial bool? Link { get; set; }

    /// <summary>Formulae that are unlinked, and their services stopped, before this one is installed.</summary>
    [RegularExpression(HomebrewNames.Package, ErrorMessage = "must be the name of a formula")]
    public partial OptionSetOf<string> ConflictsWith { get; set; }
}
