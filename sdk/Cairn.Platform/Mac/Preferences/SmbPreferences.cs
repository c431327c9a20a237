using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>File sharing over SMB, for the whole machine.</summary>
/// <remarks>They take effect at once. What is unset is not written.</remarks>
public sealed partial class SmbPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>The NetBIOS name of the machine. Example: <c>STUDIO</c>.</summary>
    /// <remarks>Written as <c>NetBIOSName</c>.</remarks>
    [RegularExpression("[A-Za-z0-9-]{1,15}", ErrorMessage = "must be at most 15 letters, digits and '-'")]
    public partial string? NetBiosName { get; set; }

    /// <summary>The name that others see in the network.</summary>
    /// <remarks>Written as <c>ServerDescription</c>.</remarks>
    public partial string? ServerDescription { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.System, "/Library/Preferences/SystemConfiguration/com.apple.smb.server")
        {
            { "NetBIOSName", NetBiosName },
            { "ServerDescription", ServerDescription },
        };
}
