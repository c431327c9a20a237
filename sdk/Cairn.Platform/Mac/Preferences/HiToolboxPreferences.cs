using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Keyboard input.</summary>
/// <remarks>They need a reboot. What is unset is not written.</remarks>
public sealed partial class HiToolboxPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>What the fn or globe key does. macOS's own: emoji and symbols.</summary>
    /// <remarks>Written as <c>AppleFnUsageType</c>.</remarks>
    public partial FnKeyUsage? FnKey { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.HIToolbox")
        {
            { "AppleFnUsageType", FnKey?.Written() },
        };
}
