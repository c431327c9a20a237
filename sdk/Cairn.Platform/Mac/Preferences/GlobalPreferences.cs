namespace Cairn.Platform;

/// <summary>Preferences that every app inherits: the domain <c>NSGlobalDomain</c>.</summary>
/// <remarks>Apps read them when they start; the look and the languages need a new login. What is unset is not written.</remarks>
public sealed partial class GlobalPreferences : OptionSet, IPreferenceGroup
{
    IEnumerable<PreferenceWrite> IPreferenceGroup.Writes() =>
        [.. AppearanceWrites(), .. WindowsWrites(), .. TypingWrites(), .. PointerWrites(), .. SoundWrites(), .. RegionWrites()];
}
