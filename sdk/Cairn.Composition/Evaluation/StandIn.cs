namespace Cairn.Composition;

/// <summary>A value that a module read before it exists, so that something else stood in for it.</summary>
/// <param name="Name">What does not exist yet.</param>
/// <param name="Text">What stood in for it.</param>
/// <param name="Module">The module that read it.</param>
/// <param name="Location">Where; null when it is not known.</param>
public sealed record StandIn(string Name, string Text, string Module, SourceLocation? Location);
