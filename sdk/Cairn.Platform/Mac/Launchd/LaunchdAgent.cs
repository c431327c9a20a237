namespace Cairn.Platform;

/// <summary>A launchd job of a user's session: <c>LaunchAgents</c>.</summary>
public sealed partial class LaunchdAgent : LaunchdJob
{
    /// <summary>
    /// Whether the agent is loaded into the user's background domain (<c>user/&lt;uid&gt;</c>), which exists without a login at the
    /// screen, and not into the graphical one (<c>gui/&lt;uid&gt;</c>).
    /// </summary>
    public partial bool Background { get; set; }

    /// <summary>The kinds of session that the agent is loaded into. launchd's own: Aqua.</summary>
    public partial OptionSetOf<LaunchdSessionType> LimitLoadToSessionType { get; set; }
}
