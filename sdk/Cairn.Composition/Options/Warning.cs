namespace Cairn.Composition;

/// <summary>Something a user should know, which does not stop the evaluation.</summary>
/// <param name="Path">The option set that warns; empty for the root.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="File">The file of the warning.</param>
/// <param name="Line">The line of the warning.</param>
public sealed record Warning(string Path, string Message, string File, int Line);
