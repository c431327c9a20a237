namespace Cairn.Activation.Units;

/// <summary>A unit of the distribution that is made to start at boot, or not to.</summary>
/// <param name="Name">The unit.</param>
/// <param name="Enable">Whether it is enabled or disabled.</param>
/// <param name="WasEnabled">What it was; null when that is not known, because what brings it is yet to be installed.</param>
internal sealed record UnitEnablement(string Name, bool Enable, bool? WasEnabled);
