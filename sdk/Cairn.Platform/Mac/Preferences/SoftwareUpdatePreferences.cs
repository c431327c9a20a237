using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Updates of macOS, for the whole machine.</summary>
/// <remarks>They take effect at once. What is unset is not written.</remarks>
public sealed partial class SoftwareUpdatePreferences : OptionSet, IPreferenceGroup
{
    /// <summary>Whether updates of macOS are installed without asking. macOS's own: false.</summary>
    /// <remarks>Written as <c>AutomaticallyInstallMacOSUpdates</c>.</remarks>
    public partial bool? AutomaticallyInstall { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.System, "/Library/Preferences/com.apple.SoftwareUpdate")
        {
            { "AutomaticallyInstallMacOSUpdates", AutomaticallyInstall },
        };
}
