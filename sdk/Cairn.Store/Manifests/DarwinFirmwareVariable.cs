namespace Cairn.Store.Manifests;

/// <summary>A variable that outlives a reboot in the firmware, as <c>nvram</c> takes it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, with <c>%xx</c> for bytes that are no text.</param>
public sealed record DarwinFirmwareVariable(string Name, string Value);
