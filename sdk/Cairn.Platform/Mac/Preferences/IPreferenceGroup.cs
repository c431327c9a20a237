namespace Cairn.Platform;

/// <summary>Options that end up as preferences of macOS.</summary>
internal interface IPreferenceGroup
{
    /// <summary>Lists what the options that are set write.</summary>
    IEnumerable<PreferenceWrite> Writes();
}
