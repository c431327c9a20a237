namespace Cairn.Activation.Units;

/// <summary>The assignments below one section header, in order; a section may have several headers.</summary>
/// <param name="Name">The name without brackets.</param>
/// <param name="Settings">The assignments.</param>
internal sealed record UnitSection(string Name, IReadOnlyList<UnitSetting> Settings);
