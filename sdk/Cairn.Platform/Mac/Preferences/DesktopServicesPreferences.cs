using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>The <c>.DS_Store</c> files of the Finder.</summary>
/// <remarks>They need a new login. What is unset is not written.</remarks>
public sealed partial class DesktopServicesPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>Whether no <c>.DS_Store</c> is written to network volumes. macOS's own: false.</summary>
    /// <remarks>Written as <c>DSDontWriteNetworkStores</c>.</remarks>
    public partial bool? NoNetworkStores { get; set; }

    /// <summary>Whether no <c>.DS_Store</c> is written to USB volumes. macOS's own: false.</summary>
    /// <remarks>Written as <c>DSDontWriteUSBStores</c>.</remarks>
    public partial bool? NoUsbStores { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.desktopservices")
        {
            { "DSDontWriteNetworkStores", NoNetworkStores },
            { "DSDontWriteUSBStores", NoUsbStores },
        };
}
