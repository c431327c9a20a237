namespace Cairn.Deployment.Comparisons;

/// <summary>A line, and what becomes of it.</summary>
internal readonly record struct LineEdit(LineEditKind Kind, string Line);
