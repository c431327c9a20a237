namespace Cairn.Activation.Units;

/// <summary>One assignment of a unit file.</summary>
/// <param name="Key">What stands before the equals sign.</param>
/// <param name="Value">What stands after it; empty takes back what was assigned before.</param>
internal readonly record struct UnitSetting(string Key, string Value);
