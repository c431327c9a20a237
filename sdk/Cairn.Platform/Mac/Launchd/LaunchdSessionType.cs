namespace Cairn.Platform;

/// <summary>A kind of session that launchd loads agents into.</summary>
public enum LaunchdSessionType
{
    /// <summary>A login at the screen.</summary>
    Aqua,

    /// <summary>The login screen.</summary>
    LoginWindow,

    /// <summary>The background of a user.</summary>
    Background,

    /// <summary>A login over SSH.</summary>
    StandardIO,

    /// <summary>The system.</summary>
    System,
}
