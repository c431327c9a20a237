using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Magic Mouse.</summary>
/// <remarks>They need a new login. What is unset is not written.</remarks>
public sealed partial class MagicMousePreferences : OptionSet, IPreferenceGroup
{
    /// <summary>How many buttons the mouse has.</summary>
    /// <remarks>Written as <c>MouseButtonMode</c>.</remarks>
    public partial MagicMouseButtons? Buttons { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.AppleMultitouchMouse", "com.apple.driver.AppleMultitouchMouse.mouse")
        {
            { "MouseButtonMode", Buttons?.Written() },
        };
}
