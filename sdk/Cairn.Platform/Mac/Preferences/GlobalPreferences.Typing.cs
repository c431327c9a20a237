using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>The keyboard and what it writes.</content>
public sealed partial class GlobalPreferences
{
    /// <summary>Whether the Tab key reaches every control. macOS's own: off.</summary>
    /// <remarks>Written as <c>AppleKeyboardUIMode</c>.</remarks>
    public partial KeyboardNavigation? KeyboardNavigation { get; set; }

    /// <summary>Whether a held key offers accents rather than repeating. macOS's own: true.</summary>
    /// <remarks>Written as <c>ApplePressAndHoldEnabled</c>.</remarks>
    public partial bool? PressAndHold { get; set; }

    /// <summary>How long a key is held before it repeats, in steps of 15 ms; lower is sooner. Example: 15.</summary>
    /// <remarks>Written as <c>InitialKeyRepeat</c>.</remarks>
    [Range(0, 1000)]
    public partial int? InitialKeyRepeat { get; set; }

    /// <summary>How long until a held key repeats again, in steps of 15 ms; lower is faster. Example: 2.</summary>
    /// <remarks>Written as <c>KeyRepeat</c>.</remarks>
    [Range(0, 1000)]
    public partial int? KeyRepeat { get; set; }

    /// <summary>Whether the top row acts as F1 to F12 without the fn key.</summary>
    /// <remarks>Written as <c>com.apple.keyboard.fnState</c>.</remarks>
    public partial bool? FunctionKeysAreStandard { get; set; }

    /// <summary>Whether the first word of a sentence gets a capital letter. macOS's own: true.</summary>
    /// <remarks>Written as <c>NSAutomaticCapitalizationEnabled</c>.</remarks>
    public partial bool? AutomaticCapitalization { get; set; }

    /// <summary>Whether predicted text shows up while typing. macOS's own: true.</summary>
    /// <remarks>Written as <c>NSAutomaticInlinePredictionEnabled</c>.</remarks>
    public partial bool? InlinePrediction { get; set; }

    /// <summary>Whether two hyphens become a dash. macOS's own: true.</summary>
    /// <remarks>Written as <c>NSAutomaticDashSubstitutionEnabled</c>.</remarks>
    public partial bool? DashSubstitution { get; set; }

    /// <summary>Whether two spaces become a full stop. macOS's own: true.</summary>
    /// <remarks>Written as <c>NSAutomaticPeriodSubstitutionEnabled</c>.</remarks>
    public partial bool? PeriodSubstitution { get; set; }

    /// <summary>Whether straight quotes become typographic ones. macOS's own: true.</summary>
    /// <remarks>Written as <c>NSAutomaticQuoteSubstitutionEnabled</c>.</remarks>
    public partial bool? QuoteSubstitution { get; set; }

    /// <summary>Whether spelling is corrected while typing. macOS's own: true.</summary>
    /// <remarks>Written as <c>NSAutomaticSpellingCorrectionEnabled</c>.</remarks>
    public partial bool? SpellingCorrection { get; set; }

    /// <summary>Whether text views draw control characters as <c>^X</c>. macOS's own: false.</summary>
    /// <remarks>Written as <c>NSTextShowsControlCharacters</c>.</remarks>
    public partial bool? ShowControlCharacters { get; set; }

    private PreferenceWrites TypingWrites() => new(DarwinPreferenceScope.User, "NSGlobalDomain")
    {
        { "AppleKeyboardUIMode", KeyboardNavigation?.Written() },
        { "ApplePressAndHoldEnabled", PressAndHold },
        { "InitialKeyRepeat", InitialKeyRepeat },
        { "KeyRepeat", KeyRepeat },
        { "com.apple.keyboard.fnState", FunctionKeysAreStandard },
        { "NSAutomaticCapitalizationEnabled", AutomaticCapitalization },
        { "NSAutomaticInlinePredictionEnabled", InlinePrediction },
        { "NSAutomaticDashSubstitutionEnabled", DashSubstitution },
        { "NSAutomaticPeriodSubstitutionEnabled", PeriodSubstitution },
        { "NSAutomaticQuoteSubstitutionEnabled", QuoteSubstitution },
        { "NSAutomaticSpellingCorrectionEnabled", SpellingCorrection },
        { "NSTextShowsControlCharacters", ShowControlCharacters },
    };
}
