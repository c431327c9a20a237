using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>The login screen, for the whole machine.</summary>
/// <remarks>The next login screen follows them. What is unset is not written.</remarks>
public sealed partial class LoginWindowPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>Whether the login screen asks for name and password rather than listing users. macOS's own: false.</summary>
    /// <remarks>Written as <c>SHOWFULLNAME</c>.</remarks>
    public partial bool? AskForName { get; set; }

    /// <summary>
    /// The short name of the user who is logged in at boot without a password. macOS also wants the password in
    /// <c>/etc/kcpassword</c>, which Cairn does not write. macOS's own: nobody.
    /// </summary>
    /// <remarks>Written as <c>autoLoginUser</c>.</remarks>
    public partial string? AutoLoginUser { get; set; }

    /// <summary>Whether guests may log in. macOS's own: true.</summary>
    /// <remarks>Written as <c>GuestEnabled</c>.</remarks>
    public partial bool? GuestEnabled { get; set; }

    /// <summary>The text on the login screen. Example: <c>If found, please call +49 …</c>.</summary>
    /// <remarks>Written as <c>LoginwindowText</c>.</remarks>
    public partial string? Text { get; set; }

    /// <summary>Whether the user name <c>&gt;console</c> is refused. macOS's own: false.</summary>
    /// <remarks>Written as <c>DisableConsoleAccess</c>.</remarks>
    public partial bool? DisableConsoleAccess { get; set; }

    /// <summary>Whether the login screen has no Shut Down. macOS's own: false.</summary>
    /// <remarks>Written as <c>ShutDownDisabled</c>.</remarks>
    public partial bool? ShutDownDisabled { get; set; }

    /// <summary>Whether the login screen has no Sleep. macOS's own: false.</summary>
    /// <remarks>Written as <c>SleepDisabled</c>.</remarks>
    public partial bool? SleepDisabled { get; set; }

    /// <summary>Whether the login screen has no Restart. macOS's own: false.</summary>
    /// <remarks>Written as <c>RestartDisabled</c>.</remarks>
    public partial bool? RestartDisabled { get; set; }

    /// <summary>Whether Shut Down is disabled while somebody is logged in. macOS's own: false.</summary>
    /// <remarks>Written as <c>ShutDownDisabledWhileLoggedIn</c>.</remarks>
    public partial bool? ShutDownDisabledWhileLoggedIn { get; set; }

    /// <summary>Whether Power Off is disabled while somebody is logged in. macOS's own: false.</summary>
    /// <remarks>Written as <c>PowerOffDisabledWhileLoggedIn</c>.</remarks>
    public partial bool? PowerOffDisabledWhileLoggedIn { get; set; }

    /// <summary>Whether Restart is disabled while somebody is logged in. macOS's own: false.</summary>
    /// <remarks>Written as <c>RestartDisabledWhileLoggedIn</c>.</remarks>
    public partial bool? RestartDisabledWhileLoggedIn { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.System, "/Library/Preferences/com.apple.loginwindow")
        {
            { "SHOWFULLNAME", AskForName },
            { "autoLoginUser", AutoLoginUser },
            { "GuestEnabled", GuestEnabled },
            { "LoginwindowText", Text },
            { "DisableConsoleAccess", DisableConsoleAccess },
            { "ShutDownDisabled", ShutDownDisabled },
            { "SleepDisabled", SleepDisabled },
            { "RestartDisabled", RestartDisabled },
            { "ShutDownDisabledWhileLoggedIn", ShutDownDisabledWhileLoggedIn },
            { "PowerOffDisabledWhileLoggedIn", PowerOffDisabledWhileLoggedIn },
            { "RestartDisabledWhileLoggedIn", RestartDisabledWhileLoggedIn },
        };
}
