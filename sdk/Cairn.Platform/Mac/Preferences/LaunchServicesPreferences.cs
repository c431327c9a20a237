using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>How apps and documents are opened.</summary>
/// <remarks>The next start of an app follows them. What is unset is not written.</remarks>
public sealed partial class LaunchServicesPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>
    /// Whether the first start of a downloaded app asks for confirmation. Turning it off also turns off a protection. macOS's
    /// own: true.
    /// </summary>
    /// <remarks>Written as <c>LSQuarantine</c>.</remarks>
    public partial bool? Quarantine { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.LaunchServices")
        {
            { "LSQuarantine", Quarantine },
        };
}
