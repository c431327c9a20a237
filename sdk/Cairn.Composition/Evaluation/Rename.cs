namespace Cairn.Composition;

/// <summary>A use of an option under its old name.</summary>
internal sealed record Rename(string Module, string OldPath, string NewPath, string? Hint, SourceLocation? Location);
