namespace Cairn.Platform;

/// <summary>
/// A key that acts as another one. Keys are HID usages: page 7 in the upper half, as <c>0x700000039</c> for Caps Lock.
/// </summary>
/// <param name="Source">The key that is pressed.</param>
/// <param name="Destination">The key that it acts as.</param>
public readonly record struct KeyMapping(ulong Source, ulong Destination);
