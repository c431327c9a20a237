using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>What is known about domains: who must be restarted, and when a change takes effect.</summary>
internal static class PreferenceDomains
{
    internal const string Global = "NSGlobalDomain";

    /// <summary>Lists the processes that read the domain only when they start, and that macOS starts again by itself.</summary>
    internal static IReadOnlyList<string> Restarts(string domain) => domain switch
    {
        "com.apple.dock" => ["Dock"],
        "com.apple.finder" => ["Finder"],
        "com.apple.screencapture" => ["SystemUIServer"],
        "com.apple.controlcenter" => ["ControlCenter"],
        "com.apple.menuextra.clock" => ["ControlCenter", "SystemUIServer"],
        _ => [],
    };

    internal static DarwinPreferenceEffect Effect(string domain) => domain switch
    {
        Global or "com.apple.spaces" or "com.apple.desktopservices" => DarwinPreferenceEffect.NextLogin,
        "com.apple.AppleMultitouchMouse" or "com.apple.driver.AppleMultitouchMouse.mouse" => DarwinPreferenceEffect.NextLogin,
        "com.apple.AppleMultitouchTrackpad" or "com.apple.driver.AppleBluetoothMultitouch.trackpad" => DarwinPreferenceEffect.NextLogin,
        "/Library/Preferences/com.apple.loginwindow" => DarwinPreferenceEffect.NextLogin,
        "com.apple.HIToolbox" => DarwinPreferenceEffect.NextBoot,
        "com.apple.iCal" or "com.apple.ActivityMonitor" or "com.apple.LaunchServices" => DarwinPreferenceEffect.NextStart,
        _ => DarwinPreferenceEffect.AtOnce,
    };

    internal static bool NeedsFullDiskAccess(string domain) => domain is "com.apple.universalaccess";

    /// <summary>
    /// Ranks domains: the machine's, the user's global one, the user's others, and last those that only count on this Mac.
    /// </summary>
    internal static int Rank(DarwinPreferenceScope scope, string domain) => scope switch
    {
        DarwinPreferenceScope.System => 0,
        DarwinPreferenceScope.User when domain == Global => 1,
        DarwinPreferenceScope.User => 2,
        _ => 3,
    };
}
