namespace Cairn.Store.Manifests;

/// <summary>A switch that a tool of macOS turns on or off.</summary>
/// <param name="Name">The switch, as the tool calls it.</param>
/// <param name="On">Whether it is on.</param>
public sealed record DarwinSwitch(string Name, bool On);
