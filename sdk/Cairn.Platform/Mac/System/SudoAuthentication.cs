namespace Cairn.Platform;

/// <summary>
/// How <c>sudo</c> knows who you are, beside the password: <c>/etc/pam.d/sudo_local</c>, which macOS 14 and later read and keep across
/// updates. When nothing is on, the file is left alone.
/// </summary>
public sealed partial class SudoAuthentication : OptionSet
{
    /// <summary>Whether a fingerprint is enough. Default: false.</summary>
    public partial bool TouchId { get; set; }

    /// <summary>
    /// The module that lets Touch ID and the watch work inside tmux and screen: the path of <c>pam_reattach.so</c>. Unset: they do not.
    /// Example: <c>/opt/homebrew/lib/pam/pam_reattach.so</c>.
    /// </summary>
    [RegularExpression(@"/[^\s#\]]+", ErrorMessage = "must be an absolute path without spaces")]
    public partial string? ReattachModule { get; set; }

    /// <summary>
    /// The module that lets an Apple Watch confirm: the path of <c>pam_watchid.so</c>. Unset: it does not.
    /// Example: <c>/usr/local/lib/pam/pam_watchid.so.2</c>.
    /// </summary>
    [RegularExpression(@"/[^\s#\]]+", ErrorMessage = "must be an absolute path without spaces")]
    public partial string? WatchModule { get; set; }

    internal bool IsOn => TouchId || WatchModule is not null || ReattachModule is not null;

    // Order counts: reattaching must come before the modules that talk to the session.
    internal string PamText => string.Concat(
        ReattachModule is null ? "" : $"auth       optional       {ReattachModule} ignore_ssh\n",
        TouchId ? "auth       sufficient     pam_tid.so\n" : "",
        WatchModule is null ? "" : $"auth       sufficient     {WatchModule}\n");
}
