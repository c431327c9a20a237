namespace Cairn.Platform;

/// <summary>Power settings that count while the Mac runs on one source of power; they win over those for all.</summary>
public sealed partial class PowerSource : PowerProfile
{
}
