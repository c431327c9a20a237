using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <content>What happens on clicks and moves.</content>
public sealed partial class DockPreferences
{
    /// <summary>The animation of a window that is minimized. macOS's own: genie.</summary>
    /// <remarks>Written as <c>mineffect</c>.</remarks>
    public partial MinimizeEffect? MinimizeEffect { get; set; }

    /// <summary>Whether a minimized window goes into the icon of its app. macOS's own: false.</summary>
    /// <remarks>Written as <c>minimize-to-application</c>.</remarks>
    public partial bool? MinimizeToApplication { get; set; }

    /// <summary>Whether Shift slows the minimize animation down. macOS's own: false.</summary>
    /// <remarks>Written as <c>slow-motion-allowed</c>.</remarks>
    public partial bool? SlowMotionAllowed { get; set; }

    /// <summary>Whether icons bounce while their apps start. macOS's own: true.</summary>
    /// <remarks>Written as <c>launchanim</c>.</remarks>
    public partial bool? LaunchAnimation { get; set; }

    /// <summary>Whether every icon opens what is held over it. macOS's own: false.</summary>
    /// <remarks>Written as <c>enable-spring-load-actions-on-all-items</c>.</remarks>
    public partial bool? SpringLoadAllItems { get; set; }

    /// <summary>Whether the item under the pointer is highlighted in a stack shown as a grid.</summary>
    /// <remarks>Written as <c>mouse-over-hilite-stack</c>.</remarks>
    public partial bool? HighlightStackItems { get; set; }

    /// <summary>Whether scrolling up on an icon shows its windows or opens its stack. macOS's own: false.</summary>
    /// <remarks>Written as <c>scroll-to-open</c>.</remarks>
    public partial bool? ScrollToOpen { get; set; }

    /// <summary>Whether the app switcher appears on every display. macOS's own: false.</summary>
    /// <remarks>Written as <c>appswitcher-all-displays</c>.</remarks>
    public partial bool? AppSwitcherOnAllDisplays { get; set; }

    /// <summary>
    /// Whether Dashboard lies over the desktop rather than in a Space of its own. Ignored since macOS 10.15, which has no
    /// Dashboard. macOS's own: false.
    /// </summary>
    /// <remarks>Written as <c>dashboard-in-overlay</c>.</remarks>
    public partial bool? DashboardInOverlay { get; set; }

    private PreferenceWrites BehaviorWrites() => new(DarwinPreferenceScope.User, "com.apple.dock")
    {
        { "mineffect", MinimizeEffect?.Written() },
        { "minimize-to-application", MinimizeToApplication },
        { "slow-motion-allowed", SlowMotionAllowed },
        { "launchanim", LaunchAnimation },
        { "enable-spring-load-actions-on-all-items", SpringLoadAllItems },
        { "mouse-over-hilite-stack", HighlightStackItems },
        { "scroll-to-open", ScrollToOpen },
        { "appswitcher-all-displays", AppSwitcherOnAllDisplays },
        { "dashboard-in-overlay", DashboardInOverlay },
    };
}
