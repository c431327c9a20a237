using Cairn.Store.Manifests;

namespace Cairn.Platform;

/// <summary>Spaces.</summary>
/// <remarks>They need a new login. What is unset is not written.</remarks>
public sealed partial class SpacesPreferences : OptionSet, IPreferenceGroup
{
    /// <summary>Whether one Space covers all displays rather than each display having its own. macOS's own: false.</summary>
    /// <remarks>Written as <c>spans-displays</c>.</remarks>
    public partial bool? SpanDisplays { get; set; }

    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() => new PreferenceWrites(DarwinPreferenceScope.User, "com.apple.spaces")
    {
        { "spans-displays", SpanDisplays },
    };
}
