namespace Cairn.Composition;

/// <summary>A condition that did not hold.</summary>
/// <param name="Path">The option set that asserts it; empty for the root.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="File">The file of the assertion.</param>
/// <param name="Line">The line of the assertion.</param>
public sealed record Assertion(string Path, string Message, string File, int Line);
