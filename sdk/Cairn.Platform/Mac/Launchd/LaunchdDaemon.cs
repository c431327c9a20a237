namespace Cairn.Platform;

/// <summary>A launchd job of the system: <c>/Library/LaunchDaemons</c>.</summary>
public sealed partial class LaunchdDaemon : LaunchdJob
{
    /// <summary>The user that the daemon runs as. launchd's own: root.</summary>
    public partial string? UserName { get; set; }

    /// <summary>The group that the daemon runs as. Unset: the user's primary group.</summary>
    public partial string? GroupName { get; set; }

    /// <summary>
    /// Whether the daemon gets the supplementary groups of its user. Ignored unless <see cref="UserName"/> is set. launchd's own:
    /// true.
    /// </summary>
    public partial bool? InitGroups { get; set; }
}
