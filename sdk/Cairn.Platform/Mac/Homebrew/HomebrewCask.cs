namespace Cairn.Platform;

/// <summary>An app, a font or another thing that Homebrew installs as it comes.</summary>
public sealed partial class HomebrewCask : OptionSet
{
    /// <summary>Options of <c>brew install --cask</c>, without the leading <c>--</c>: text, or true for one without a value.
    /// Example: <c>Arguments["appdir"] = "~/Applications"</c>.</summary>
    public partial Setting Arguments { get; set; }

    /// <summary>
    /// Whether an app that updates itself is upgraded too. Homebrew's own: false. Ignored unless <see cref="Homebrew.Upgrade"/>
    /// is on.
    /// </summary>
    public partial bool? Greedy { get; set; }
}
