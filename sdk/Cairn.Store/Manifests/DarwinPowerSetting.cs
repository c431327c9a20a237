namespace Cairn.Store.Manifests;

/// <summary>A setting of power management, as <c>pmset</c> takes it.</summary>
/// <param name="Source">On what the Mac runs while it counts.</param>
/// <param name="Key">The setting, as <c>displaysleep</c>.</param>
/// <param name="Value">The value; for sleep times minutes, and 0 is never.</param>
public sealed record DarwinPowerSetting(DarwinPowerSource Source, string Key, int Value);
