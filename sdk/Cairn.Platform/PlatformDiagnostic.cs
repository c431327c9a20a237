namespace Cairn.Platform;

/// <summary>Describes one kind of trouble with a machine.</summary>
/// <param name="Id">The id, which is never reused.</param>
/// <param name="Message">What it is about.</param>
/// <param name="WayOut">What to do about it.</param>
public sealed record PlatformDiagnostic(string Id, string Message, string WayOut);
