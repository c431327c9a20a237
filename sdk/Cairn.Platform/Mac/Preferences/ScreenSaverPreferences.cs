using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>The screen saver.</summary>
/// <remarks>They take effect at once. What is unset is not written.</remarks>
public sealed partial class ScreenSaverPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>
    /// Whether ending the screen saver takes a password. Recent releases of macOS follow the lock screen settings instead.
    /// macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>askForPassword</c>.</remarks>
    public partial bool? AskForPassword { get; set; }

    /// <summary>
    /// How long after its start the screen saver may end without a password, in seconds. Example: 5. Ignored unless
    /// <see cref="AskForPassword"/> is on.
    /// </summary>
    /// <remarks>Written as <c>askForPasswordDelay</c>.</remarks>
    [Range(0, int.MaxValue, ErrorMessage = "must not be negative")]
    public partial int? AskForPasswordDelay { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.screensaver")
        {
            { "askForPassword", AskForPassword },
            { "askForPasswordDelay", AskForPasswordDelay },
        };
}
