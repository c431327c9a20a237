namespace Cairn.Platform;

/// <summary>A link that enables a unit or gives it another name.</summary>
/// <param name="Path">Where it is, relative to the folder of the units.</param>
/// <param name="Target">Where it points.</param>
/// <param name="Starts">Whether the unit starts because of it.</param>
internal readonly record struct UnitLink(string Path, string Target, bool Starts);
